using System.Buffers;

namespace LeadershipHub.Templating.FirstRender;

/// <summary>Takes the bytes of a page, as the output of a hub does.</summary>
internal sealed class PageBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[64 * 1024];

    public int Count { get; private set; }

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Count);
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Count <= size)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Count + size + 1));
    }
}
