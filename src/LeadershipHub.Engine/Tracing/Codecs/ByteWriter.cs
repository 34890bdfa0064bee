using System.Buffers.Binary;
using System.Text;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Writes the build's memory: numbers of variable length (LEB128), texts as UTF-8 after their length.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public byte[] ToArray() => Written.ToArray();

    public void Clear() => Count = 0;

    public void Byte(byte value)
    {
        Reserve(1)[0] = value;
        Count++;
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Number(ulong value)
    {
        var target = Reserve(10);
        var length = 0;
        while (value >= 0x80)
        {
            target[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[length++] = (byte)value;
        Count += length;
    }

    public void Number(int value) => Number((ulong)value);

    /// <summary>A number that may be negative.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Fixed(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(8), value);
        Count += 8;
    }

    /// <summary>Four bytes.</summary>
    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);
        Count += 4;
    }

    /// <summary>Replaces what <see cref="Int"/> has written.</summary>
    /// <param name="at">What <see cref="Count"/> was then.</param>
    public void IntAt(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at, 4), value);

    /// <summary>A text, or null.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Byte(0);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Number((ulong)length + 1);
        Encoding.UTF8.GetBytes(value, Reserve(length));
        Count += length;
    }

    // An array: a span of them is compiled for each number of values when the program runs.
    public void Texts(params string?[] values)
    {
        foreach (var value in values)
            Text(value);
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Count += bytes.Length;
    }

    /// <summary>Bytes after their number.</summary>
    public void Block(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    private Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Count < size)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Count + size));

        return _bytes.AsSpan(Count);
    }
}
