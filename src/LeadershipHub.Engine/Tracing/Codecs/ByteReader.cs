using System.Buffers.Binary;
using System.Text;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. The bytes were checked as a whole; a read past their end is a fault and throws.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; } = at;

    public readonly bool IsAtEnd => At >= _bytes.Length;

    public byte Byte() => _bytes[At++];

    public bool Flag() => Byte() != 0;

    // Of most numbers there is one byte.
    public ulong Number()
    {
        var first = _bytes[At++];
        return first < 0x80 ? first : LongNumber(first);
    }

    private ulong LongNumber(byte first)
    {
        var value = (ulong)(first & 0x7F);
        for (var shift = 7; ; shift += 7)
        {
            var b = _bytes[At++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    public int Count() => checked((int)Number());

    public long Signed()
    {
        var value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public ulong Fixed()
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[At..]);
        At += 8;
        return value;
    }

    public string? Text()
    {
        var utf8 = Utf8(out var isNull);
        return isNull ? null : Encoding.UTF8.GetString(utf8);
    }

    /// <summary>A text that was not null when it was written.</summary>
    public string Word() => Text() ?? throw new InvalidDataException("A text is missing.");

    /// <summary>The bytes of a text, without copying them.</summary>
    public ReadOnlySpan<byte> Utf8(out bool isNull)
    {
        var length = Count();
        isNull = length == 0;
        return isNull ? default : Raw(length - 1);
    }

    public ReadOnlySpan<byte> Raw(int length)
    {
        var raw = _bytes.Slice(At, length);
        At += length;
        return raw;
    }

    public ReadOnlySpan<byte> Block() => Raw(Count());

    /// <summary>A block to be read later.</summary>
    /// <param name="bytes">What this reads.</param>
    public ReadOnlyMemory<byte> Later(ReadOnlyMemory<byte> bytes)
    {
        var length = Count();
        var block = bytes.Slice(At, length);
        At += length;
        return block;
    }
}
