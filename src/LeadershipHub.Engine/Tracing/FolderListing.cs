using System.Buffers.Binary;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// What the system says is in a folder, in its own order, as names in UTF-8: one call for some hundred of them, where the framework makes a call and two copies for each, and loads its
/// pools. <see href="https://man7.org/linux/man-pages/man2/getdents.2.html"/>
/// </summary>
internal ref struct FolderListing
{
    private const int ToList = 0x800 | SystemCalls.CloseOnExecute; // O_NONBLOCK: what is no folder by now is not waited for
    private const int LengthAt = 16;
    private const int KindAt = 18;
    private const int NameAt = 19;

    private readonly Span<byte> _buffer;
    private readonly int _folder;
    private int _filled;
    private int _next;
    private int _at;

    private FolderListing(int folder, Span<byte> buffer)
    {
        _folder = folder;
        _buffer = buffer;
    }

    public enum EntryKind : byte
    {
        /// <summary>The file system does not say.</summary>
        Unknown = 0,
        Folder = 4,
        File = 8,
        Link = 10,
    }

    /// <summary>False where this is not such a system or the folder cannot be opened; the framework knows why.</summary>
    /// <param name="buffer">Some thousand bytes, to which the names belong.</param>
    public static bool TryOpen(string folder, Span<byte> buffer, out FolderListing listing)
    {
        var file = SystemCalls.AreHere ? SystemCalls.Open(ref SystemCalls.PathOf(folder, new byte[(folder.Length * 3) + 1]), ToList, 0) : -1;
        listing = new(file, buffer);
        return file >= 0;
    }

    /// <summary>Whether a call failed, so that something may be missing.</summary>
    public bool HasFailed { get; private set; }

    public readonly EntryKind Kind => (EntryKind)_buffer[_at + KindAt];

    /// <summary>The name, without the zero that follows it.</summary>
    public readonly ReadOnlySpan<byte> Name
    {
        get
        {
            var name = (ReadOnlySpan<byte>)_buffer[(_at + NameAt).._next];
            return name[..name.IndexOf((byte)0)];
        }
    }

    public bool MoveNext()
    {
        if (_next == _filled)
        {
            var filled = SystemCalls.Entries(_folder, _buffer);
            HasFailed = filled < 0;
            (_filled, _next) = ((int)Math.Max(0, filled), 0);
            if (_filled == 0)
                return false;
        }

        _at = _next;
        _next += BinaryPrimitives.ReadUInt16LittleEndian(_buffer[(_at + LengthAt)..]);
        return true;
    }

    public readonly void Dispose()
    {
        if (_folder >= 0)
            _ = SystemCalls.Close(_folder);
    }
}
