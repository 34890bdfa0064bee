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

    public static string PathFor(string memory) => Path.ChangeExtension(memory, ".times");

    /// <summary>By place in the memory; empty where there is nothing to say.</summary>
    public static ReadOnlyMemory<byte> Read(string memory, ulong identity) => SideFile.Read(PathFor(memory), Magic, identity).Content;

    /// <summary>Replaces the file as a whole.</summary>
    /// <param name="since">As for <see cref="InputMemory.TimeOf"/>.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string memory, ulong identity, ReadOnlySpan<SourceFile> sources, long since)
    {
        var times = new byte[sources.Length * 8];
        for (var i = 0; i < sources.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(times.AsSpan(i * 8), InputMemory.TimeOf(sources[i], since));
        SideFile.Write(PathFor(memory), Magic, identity, times);
    }

    /// <summary>The time of a source by its place in the memory.</summary>
    public static ulong At(ReadOnlySpan<byte> times, int place) => BinaryPrimitives.ReadUInt64LittleEndian(times[(place * 8)..]);
}
