using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>Gathers what a value consists of into 64 bits. Equal values give equal bits in every build and on every machine; others almost surely do not.</summary>
internal struct Fingerprint
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    private ulong _bits = 0x51ED270B8D5A3C1F;

    public Fingerprint()
    {
    }

    /// <summary>Never 0, which stands for "nothing there".</summary>
    public readonly ulong Bits => _bits == 0 ? 1 : _bits;

    public static ulong Of(string text)
    {
        var print = new Fingerprint();
        print.Add(text);
        return print.Bits;
    }

    public void Add(ulong value)
    {
        _bits = (_bits ^ value) * Prime;
        _bits ^= _bits >> 29;
    }

    public void Add(long value) => Add((ulong)value);

    public void Add(int value) => Add((ulong)value);

    public void Add(bool value) => Add(value ? 1UL : 2UL);

    public void Add(string? text)
    {
        if (text is null)
            Add(3UL);
        else
            Add(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add((ulong)bytes.Length + 4);
        foreach (var part in MemoryMarshal.Cast<byte, ulong>(bytes))
            Add(part);

        ulong rest = 0;
        foreach (var b in bytes[(bytes.Length & ~7)..])
            rest = (rest << 8) | b;
        Add(rest);
    }

    public void Add(ContentHash hash) => Add(hash.Bits);

    public void Add(DateTimeOffset? date)
    {
        Add(date?.Ticks ?? -1);
        Add(date?.Offset.Ticks ?? 0);
    }
}
