using System.Buffers;
using System.Runtime.InteropServices;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// A part of a file that nobody changes any more, as memory: the pages that the system holds of it anyway, without copying them. Other builds replace the file by another one, which
/// leaves this one as it is. It stays as long as the process, since a span does not keep it alive.
/// </summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    /// <summary>Less than this is as quickly read.</summary>
    public const int LeastSize = 131_072;

    private const int ReadOnly = 1;
    private const int ReadAndWrite = 3;
    private const int Private = 2;
    private const int InPlace = 0x10;
    private const int OfNoFile = 0x20;
    private const int AtOnce = 0x8000; // All of its pages in one call, which else are a call each when they are first touched.

    private readonly byte* _bytes;
    private readonly int _length;

    // What lies before it on its first page.
    private readonly int _before;

    // Bytes behind it that are nobody's.
    private readonly int _room;

    private MappedFile(nint start, int before, int length, int room)
    {
        _bytes = (byte*)start + before;
        _before = before;
        _length = length;
        _room = room;
    }

    /// <summary>Null where this system has no such thing.</summary>
    /// <param name="file">At least as long as <paramref name="offset"/> and <paramref name="length"/> together.</param>
    /// <param name="room">Bytes that it may grow by in <see cref="With"/>.</param>
    public static ReadOnlyMemory<byte>? TryMap(Microsoft.Win32.SafeHandles.SafeFileHandle file, long offset, int length, int room)
    {
        if (!SystemCalls.AreHere || length == 0)
            return null;

        // A mapping begins at a page.
        var before = (int)(offset % Environment.SystemPageSize);
        var place = room == 0 ? 0 : SystemCalls.Map(0, before + length + room, ReadAndWrite, Private | OfNoFile, -1, 0);
        if (place == -1)
            return null;

        var start = SystemCalls.Map(place, before + length, ReadOnly, Private | AtOnce | (room == 0 ? 0 : InPlace), (int)file.DangerousGetHandle(), (nint)(offset - before));
        return start == -1 ? null : new MappedFile(start, before, length, room).Memory;
    }

    /// <summary>
    /// The bytes with changes. A page of a mapped file is copied when it is written to, so that changes that move nothing cost no more than the pages they are on, where there is room
    /// for what they add; others make a copy, outside of the heap where it is large: for one of some megabytes there the collector would go through all of it.
    /// </summary>
    /// <param name="bytes">Of <see cref="TryMap"/> or of an array; used by nobody any more.</param>
    public static ReadOnlyMemory<byte> With(ReadOnlyMemory<byte> bytes, Splice changes)
    {
        if (changes.IsEmpty)
            return bytes;

        if (!MemoryMarshal.TryGetMemoryManager<byte, MappedFile>(bytes, out var mapped))
            return changes.ToArray();

        if (changes.MovesNothing && changes.Length <= mapped._length + mapped._room && SystemCalls.Protect((nint)mapped._bytes - mapped._before, mapped._before + changes.Length, ReadAndWrite) == 0)
        {
            var grown = new MappedFile((nint)mapped._bytes - mapped._before, mapped._before, changes.Length, room: 0);
            changes.WriteInto(grown.GetSpan());
            return grown.Memory;
        }

        var start = SystemCalls.Map(0, changes.Length, ReadAndWrite, Private | OfNoFile | AtOnce, -1, 0);
        if (start == -1)
            return changes.ToArray();

        var made = new MappedFile(start, 0, changes.Length, room: 0);
        changes.CopyTo(made.GetSpan());
        return made.Memory;
    }

    public override Span<byte> GetSpan() => new(_bytes, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_bytes + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
