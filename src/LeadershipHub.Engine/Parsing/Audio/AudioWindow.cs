using System.Buffers.Binary;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>A file seen through a window of 64 KiB that moves as it is asked for. What lies behind the end is missing, not an error.</summary>
internal sealed class AudioWindow(Stream stream)
{
    /// <summary>Most bytes that can be seen at once.</summary>
    public const int Size = 64 * 1024;

    private readonly byte[] _bytes = new byte[Size];
    private long _start;
    private int _count;

    public long Length { get; } = stream.Length;

    /// <summary>Bytes that were read from the file in all.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Bytes from a place on; fewer where the file ends, none outside it.</summary>
    /// <param name="count">At most <see cref="Size"/>.</param>
    public ReadOnlySpan<byte> At(long offset, int count)
    {
        if (offset < 0 || offset >= Length || count <= 0)
            return [];

        count = (int)Math.Min(Math.Min(count, Size), Length - offset);
        if (offset < _start || offset + count > _start + _count)
            Move(offset, count);
        var at = (int)(offset - _start);
        return _bytes.AsSpan(at, Math.Min(count, _count - at));
    }

    public uint UInt32At(long offset) => At(offset, 4) is { Length: 4 } bytes ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;

    public ulong UInt64At(long offset) => At(offset, 8) is { Length: 8 } bytes ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : 0;

    // Small looks, as at boxes all over a file, read little; going on from the end of the window reads much.
    private void Move(long offset, int count)
    {
        var isNext = offset >= _start && offset <= _start + _count + 4096 && _count > 0;
        var wanted = (int)Math.Min(isNext || offset == 0 ? Size : Math.Max(count, 4096), Length - offset);
        stream.Position = offset;
        _start = offset;
        _count = 0;
        while (_count < Math.Max(count, wanted))
        {
            var read = stream.Read(_bytes, _count, wanted - _count);
            if (read <= 0)
                break;
            _count += read;
            BytesRead += read;
        }
    }
}
