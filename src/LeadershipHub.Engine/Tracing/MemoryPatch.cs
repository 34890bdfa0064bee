using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// What the last builds have changed of a memory, in a small file beside it: after an edit of one text some hundred kilobytes are written and not all of it. A
/// patch that is damaged or belongs to another memory is as good as none: the memory below it
/// is an older one then, which does not know the output folder as it is, and is used as one.
/// </summary>
internal sealed class MemoryPatch
{
    /// <summary>More than this takes longer to apply than the whole does to write.</summary>
    private const int LargestSize = 2 * 1_048_576;

    private const ulong Magic = 0x33_50_42_55_48_4C; // "LHUBP3"

    private readonly ReadOnlyMemory<byte> _content;

    private MemoryPatch(ReadOnlyMemory<byte> content, ulong print) => (_content, Print) = (content, print);

    public static MemoryPatch None { get; } = new(default, 0);

    /// <summary>Of what it changes; 0 where that is nothing.</summary>
    public ulong Print { get; }

    public static string PathFor(string memory) => Path.ChangeExtension(memory, ".patch");

    public static MemoryPatch Read(string memory, ulong identity)
    {
        var (content, print) = SideFile.Read(PathFor(memory), Magic, identity);
        return content.IsEmpty ? None : new(content, print);
    }

    /// <summary>What it changes of a section.</summary>
    /// <param name="bytes">The section as it is in the memory.</param>
    public Splice Of(MemorySection section, ReadOnlyMemory<byte> bytes)
    {
        if (_content.IsEmpty)
            return new(bytes);

        var from = new ByteReader(_content.Span);
        for (var before = 0; before < (int)section; before++)
            from.Block();
        var length = from.Count();
        return Splice.Read(bytes, _content.Slice(from.At, length));
    }

    /// <summary>How many bytes a section has more then; 0 where it is shorter.</summary>
    public int GrowthOf(MemorySection section) => Math.Max(0, Of(section, default).Length);

    /// <summary>Writes the file with more changes.</summary>
    /// <param name="changes">By number of <see cref="MemorySection"/>, of the sections as this patch makes them.</param>
    /// <returns>The <see cref="Print"/> of what it says now; null, and nothing written, where it would become too large.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public ulong? TryAdd(string memory, ulong identity, Splice[] changes)
    {
        var content = new ByteWriter(_content.Length + 64 * 1024);
        var section = new ByteWriter(64 * 1024);
        for (var number = 0; number < changes.Length; number++)
        {
            section.Clear();
            Splice.Join(Of((MemorySection)number, default), changes[number]).Write(section);
            content.Block(section.Written);
        }

        if (content.Count > LargestSize)
            return null;

        return SideFile.Write(PathFor(memory), Magic, identity, content.Written);
    }
}
