using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LeadershipHub.Engine.Model;

/// <summary>
/// A set of ASCII characters to look for in texts, sixteen at a time. In place of <see cref="System.Buffers.SearchValues{T}"/>, whose making
/// has to be compiled at run time: 3 to 5 ms of an edit (docs/adr/0022).
/// </summary>
internal sealed class AsciiSet
{
    // Bit h of byte l stands for the character of which h are the upper three bits and l the lower four.
    private readonly Vector128<byte> _rows;
    private readonly ulong _first;
    private readonly ulong _second;

    /// <param name="characters">In any order.</param>
    /// <exception cref="ArgumentException">One of them is not ASCII.</exception>
    public AsciiSet(string characters)
    {
        Span<byte> rows = stackalloc byte[16];
        rows.Clear();
        foreach (var c in characters)
        {
            if (c > 0x7F)
                throw new ArgumentException($"U+{(int)c:X4} is not ASCII.", nameof(characters));

            rows[c & 0xF] |= (byte)(1 << (c >> 4));
            if (c < 64)
                _first |= 1UL << c;
            else
                _second |= 1UL << (c - 64);
        }

        _rows = Vector128.Create((ReadOnlySpan<byte>)rows);
    }

    public bool Contains(char c) => ((c < 64 ? _first >> c : c < 128 ? _second >> (c - 64) : 0) & 1) != 0;

    public bool IsAnyIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Where the first character of the set stands; -1 where there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> text) => Find(text, wanted: true);

    /// <summary>Where the first character stands that is not of the set; -1 where all are.</summary>
    public int IndexOutside(ReadOnlySpan<char> text) => Find(text, wanted: false);

    private int Find(ReadOnlySpan<char> text, bool wanted)
    {
        var at = 0;
        for (; at <= text.Length - 16; at += 16)
        {
            var found = Vector128.Equals(Bits(text.Slice(at, 16)), Vector128<byte>.Zero).ExtractMostSignificantBits();
            if (wanted)
                found ^= 0xFFFF;
            if (found != 0)
                return at + BitOperations.TrailingZeroCount(found);
        }

        for (; at < text.Length; at++)
        {
            if (Contains(text[at]) == wanted)
                return at;
        }

        return -1;
    }

    // Of 16 characters; zero for each that is not of the set.
    private Vector128<byte> Bits(ReadOnlySpan<char> text)
    {
        var most = Vector128.Create((ushort)0xFF);
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var bytes = Vector128.Narrow(Vector128.Min(Vector128.Create(units), most), Vector128.Min(Vector128.Create(units[8..]), most));
        var columns = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);
        return Vector128.ShuffleNative(_rows, bytes & Vector128.Create((byte)0xF)) & Vector128.ShuffleNative(columns, bytes >>> 4);
    }
}
