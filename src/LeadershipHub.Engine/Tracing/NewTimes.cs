using System.Buffers.Binary;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// The times of sources whose contents are as a memory has them, and only their times are not: after a fresh checkout that is all of them. A small
/// file beside the memory, for which the memory itself, which is a hundred times as large, need not be written anew. One that is
/// damaged, or belongs to another memory, is as good as none.
/// </summary>
internal static class NewTimes
{
    private const ulong Magic = 0x31_54_42_55_48_4C; // "LHUBT1"
    private const int HeaderSize = 24;

    public static string PathFor(string memory) => Path.ChangeExtension(memory, ".times");

    /// <summary>By place in the memory; empty where there is nothing to say.</summary>
    public static ReadOnlyMemory<byte> Read(string memory, ulong identity)
    {
        try
        {
            var path = PathFor(memory);
            if (!File.Exists(path))
                return default;

            var bytes = File.ReadAllBytes(path);
            var isOurs = bytes.Length >= HeaderSize && Number(bytes, 0) == Magic && Number(bytes, 1) == identity && Number(bytes, 2) == HashOf(bytes, identity);
            return isOurs ? bytes.AsMemory(HeaderSize) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Replaces the file as a whole.</summary>
    /// <param name="since">As for <see cref="InputMemory.TimeOf"/>.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string memory, ulong identity, ReadOnlySpan<SourceFile> sources, long since)
    {
        var bytes = new byte[HeaderSize + (sources.Length * 8)];
        for (var i = 0; i < sources.Length; i++)
            Put(bytes, 3 + i, InputMemory.TimeOf(sources[i], since));

        Put(bytes, 0, Magic);
        Put(bytes, 1, identity);
        Put(bytes, 2, HashOf(bytes, identity));
        var fresh = PathFor(memory) + ".new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, PathFor(memory), overwrite: true);
    }

    /// <summary>The time of a source by its place in the memory.</summary>
    public static ulong At(ReadOnlySpan<byte> times, int place) => Number(times, place);

    // Of the times, and of whose they are.
    private static ulong HashOf(byte[] bytes, ulong identity) => ContentHash.Of(bytes.AsSpan(HeaderSize)).Bits ^ identity;

    private static ulong Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at * 8)..]);

    private static void Put(Span<byte> bytes, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes[(at * 8)..], value);
}
