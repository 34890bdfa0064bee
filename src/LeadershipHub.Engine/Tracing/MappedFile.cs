using System.Buffers;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// A part of a file that nobody changes any more, as memory: the pages that the system holds of it anyway, without copying them. Other builds replace the file by another one, which
/// leaves this one as it is. It stays as long as the process, since a span does not keep it alive.
/// </summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    /// <summary>Less than this is as quickly read.</summary>
    public const int LeastSize = 1_048_576;

    private const int ReadOnly = 1;
    private const int Private = 2;

    private readonly byte* _bytes;
    private readonly int _length;

    private MappedFile(byte* bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    /// <summary>Null where this system has no such thing.</summary>
    /// <param name="file">At least as long as <paramref name="offset"/> and <paramref name="length"/> together.</param>
    public static ReadOnlyMemory<byte>? TryMap(Microsoft.Win32.SafeHandles.SafeFileHandle file, long offset, int length)
    {
        if (!SystemCalls.AreHere || length == 0)
            return null;

        // A mapping begins at a page.
        var before = (int)(offset % Environment.SystemPageSize);
        var start = SystemCalls.Map(0, length + before, ReadOnly, Private, (int)file.DangerousGetHandle(), (nint)(offset - before));
        return start == -1 ? null : new MappedFile((byte*)start + before, length).Memory;
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
