using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LeadershipHub.Engine.Model;

/// <summary>
/// Tells contents apart: XXH64 with seed 0, fast and the same on every machine. Not for secrets.
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
/// </summary>
public readonly record struct ContentHash(ulong Bits)
{
    public static ContentHash Of(ReadOnlySpan<byte> content) => ContentHasher.Of(content);

    public static bool TryParse(ReadOnlySpan<char> text, out ContentHash hash)
    {
        var ok = ulong.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits);
        hash = new(bits);
        return ok;
    }

    // Those that the compiler makes ask the framework for a comparer of numbers, which is made by reflection.
    public bool Equals(ContentHash other) => Bits == other.Bits;

    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>16 hexadecimal digits, in lower case.</summary>
    public override string ToString()
    {
        Span<char> digits = stackalloc char[16];
        for (var i = 0; i < digits.Length; i++)
            digits[i] = "0123456789abcdef"[(int)(Bits >> (60 - (4 * i))) & 15];
        return new(digits);
    }
}

/// <summary>Hashes content that comes in pieces. A mutable struct: keep it in one variable.</summary>
public struct ContentHasher
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int Stripe = 32;

    private ulong _a = unchecked(Prime1 + Prime2);
    private ulong _b = Prime2;
    private ulong _c;
    private ulong _d = unchecked(0 - Prime1);
    private ulong _length;
    private byte[]? _rest;

    public ContentHasher()
    {
    }

    /// <summary>The hash of a content that comes in one piece; nothing of it is copied.</summary>
    internal static ContentHash Of(ReadOnlySpan<byte> content)
    {
        var hasher = new ContentHasher();
        var mixed = hasher.Mix(content);
        return hasher.Finish((ulong)content.Length, content[mixed..]);
    }

    public void Append(ReadOnlySpan<byte> content)
    {
        var held = (int)(_length % Stripe);
        _length += (ulong)content.Length;
        if (held > 0)
        {
            var taken = Math.Min(Stripe - held, content.Length);
            content[..taken].CopyTo(_rest.AsSpan(held));
            content = content[taken..];
            if (held + taken < Stripe)
                return;
            Mix(_rest);
        }

        content = content[Mix(content)..];
        if (!content.IsEmpty)
        {
            _rest ??= new byte[Stripe];
            content.CopyTo(_rest);
        }
    }

    public readonly ContentHash Finish() => Finish(_length, _rest.AsSpan(0, (int)(_length % Stripe)));

    private readonly ContentHash Finish(ulong length, ReadOnlySpan<byte> rest)
    {
        unchecked
        {
            var hash = length < Stripe ? Prime5 : Converged();
            hash += length;
            for (; rest.Length >= 8; rest = rest[8..])
                hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;
            if (rest.Length >= 4)
            {
                hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
                rest = rest[4..];
            }

            foreach (var b in rest)
                hash = BitOperations.RotateLeft(hash ^ (b * Prime5), 11) * Prime1;

            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return new(hash ^ (hash >> 32));
        }
    }

    // All whole stripes; gives how many bytes those are. The four lanes stay in registers meanwhile.
    private int Mix(ReadOnlySpan<byte> content)
    {
        var (a, b, c, d) = (_a, _b, _c, _d);
        var at = 0;
        for (; at <= content.Length - Stripe; at += Stripe)
        {
            var stripe = content.Slice(at, Stripe);
            a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(stripe));
            b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(stripe[8..]));
            c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(stripe[16..]));
            d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(stripe[24..]));
        }

        (_a, _b, _c, _d) = (a, b, c, d);
        return at;
    }

    private readonly ulong Converged()
    {
        unchecked
        {
            var hash = BitOperations.RotateLeft(_a, 1) + BitOperations.RotateLeft(_b, 7) + BitOperations.RotateLeft(_c, 12) + BitOperations.RotateLeft(_d, 18);
            hash = ((hash ^ Round(0, _a)) * Prime1) + Prime4;
            hash = ((hash ^ Round(0, _b)) * Prime1) + Prime4;
            hash = ((hash ^ Round(0, _c)) * Prime1) + Prime4;
            return ((hash ^ Round(0, _d)) * Prime1) + Prime4;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong accumulator, ulong input) => unchecked(BitOperations.RotateLeft(accumulator + (input * Prime2), 31) * Prime1);
}
