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
    private const int OfNoFile = 0x20;
    private const int AtOnce = 0x8000; // All of its pages in one call, which else are a call each when they are first touched.

    private readonly byte* _bytes;
    private readonly int _length;

    // What lies before it on its first page.
    private readonly int _before;

    private MappedFile(nint start, int before, int length)
    {
        _bytes = (byte*)start + before;
        _before = before;
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
        var start = SystemCalls.Map(0, length + before, ReadOnly, Private | AtOnce, (int)file.DangerousGetHandle(), (nint)(offset - before));
        return start == -1 ? null : new MappedFile(start, before, length).Memory;
    }

    /// <summary>
    /// The bytes with changes. A page of a mapped file is copied when it is written to, so that changes that move nothing cost no more than the pages they are on; others make
    /// a copy, outside of the heap where it is large: for one of some megabytes there the collector would go through all of it.
    /// </summary>
    /// <param name="bytes">Of <see cref="TryMap"/> or of an array; used by nobody any more.</param>
    public static ReadOnlyMemory<byte> With(ReadOnlyMemory<byte> bytes, Splice changes)
    {
        if (changes.IsEmpty)
            return bytes;

        if (!MemoryMarshal.TryGetMemoryManager<byte, MappedFile>(bytes, out var mapped))
            return changes.ToArray();

        if (changes.MovesNothing && SystemCalls.Protect((nint)mapped._bytes - mapped._before, mapped._length + mapped._before, ReadAndWrite) == 0)
        {
            changes.WriteInto(mapped.GetSpan());
            return bytes;
        }

        var start = SystemCalls.Map(0, changes.Length, ReadAndWrite, Private | OfNoFile | AtOnce, -1, 0);
        if (start == -1)
            return changes.ToArray();

        var made = new MappedFile(start, 0, changes.Length);
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
