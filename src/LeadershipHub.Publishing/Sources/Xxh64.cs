using System.Buffers.Binary;
using System.Numerics;

namespace LeadershipHub.Publishing.Sources;

/// <summary>XXH64 with seed 0, as manifests have it: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md</summary>
internal static class Xxh64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int Stripe = 32;
    private const int Chunk = 8192 * Stripe;

    /// <summary>Size and hash of a file, which is not held in memory.</summary>
    public static (long Size, ulong Hash) OfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Of(file);
    }

    public static ulong Of(ReadOnlySpan<byte> content)
    {
        var lanes = new Lanes();
        var whole = content.Length / Stripe * Stripe;
        lanes.Mix(content[..whole]);
        return Finish(lanes, content[whole..], (ulong)content.Length);
    }

    private static (long Size, ulong Hash) Of(Stream stream)
    {
        var (lanes, buffer, size) = (new Lanes(), new byte[Chunk], 0L);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false);
            size += read;
            var whole = read / Stripe * Stripe;
            lanes.Mix(buffer.AsSpan(0, whole));
            if (read < Chunk)
                return (size, Finish(lanes, buffer.AsSpan(whole, read - whole), (ulong)size));
        }
    }

    private static ulong Finish(in Lanes lanes, ReadOnlySpan<byte> rest, ulong length)
    {
        var hash = (length >= Stripe ? lanes.Merged() : Prime5) + length;
        for (; rest.Length >= 8; rest = rest[8..])
            hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;

        if (rest.Length >= 4)
        {
            hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
            rest = rest[4..];
        }

        foreach (var one in rest)
            hash = BitOperations.RotateLeft(hash ^ (one * Prime5), 11) * Prime1;

        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    private static ulong Round(ulong lane, ulong input) => BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;

    private struct Lanes()
    {
        private ulong _a = unchecked(Prime1 + Prime2);
        private ulong _b = Prime2;
        private ulong _c;
        private ulong _d = unchecked(0 - Prime1);

        public void Mix(ReadOnlySpan<byte> stripes)
        {
            for (; stripes.Length >= Stripe; stripes = stripes[Stripe..])
            {
                _a = Round(_a, BinaryPrimitives.ReadUInt64LittleEndian(stripes));
                _b = Round(_b, BinaryPrimitives.ReadUInt64LittleEndian(stripes[8..]));
                _c = Round(_c, BinaryPrimitives.ReadUInt64LittleEndian(stripes[16..]));
                _d = Round(_d, BinaryPrimitives.ReadUInt64LittleEndian(stripes[24..]));
            }
        }

        public readonly ulong Merged()
        {
            var hash = BitOperations.RotateLeft(_a, 1) + BitOperations.RotateLeft(_b, 7) + BitOperations.RotateLeft(_c, 12) + BitOperations.RotateLeft(_d, 18);
            foreach (var lane in (ReadOnlySpan<ulong>)[_a, _b, _c, _d])
                hash = ((hash ^ Round(0, lane)) * Prime1) + Prime4;

            return hash;
        }
    }
}
