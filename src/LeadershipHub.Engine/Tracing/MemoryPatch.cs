using System.Collections.Immutable;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// What the last builds have changed of a memory, in a small file beside it: after an edit of one text some ten kilobytes are written and not all of it. Each
/// of these builds is a layer over the ones before. A patch that is damaged or belongs to another memory is as good as none: the memory below it
/// is an older one then, which does not know the output folder as it is, and is used as one.
/// </summary>
internal sealed class MemoryPatch
{
    /// <summary>More of them take longer to read than the whole does to write.</summary>
    private const int MostLayers = 8;

    private const int LargestSize = 2 * 1_048_576;
    private const ulong Magic = 0x31_50_42_55_48_4C; // "LHUBP1"

    private readonly ImmutableArray<byte[]> _layers;

    private MemoryPatch(ImmutableArray<byte[]> layers, ulong print) => (_layers, Print) = (layers, print);

    public static MemoryPatch None { get; } = new([], 0);

    /// <summary>Of what it changes; 0 where that is nothing.</summary>
    public ulong Print { get; }

    public static string PathFor(string memory) => Path.ChangeExtension(memory, ".patch");

    public static MemoryPatch Read(string memory, ulong identity)
    {
        var (content, print) = SideFile.Read(PathFor(memory), Magic, identity);
        return content.IsEmpty ? None : new(LayersOf(content.Span), print);
    }

    /// <summary>The section with all layers.</summary>
    public ReadOnlyMemory<byte> Apply(MemorySection section, ReadOnlyMemory<byte> bytes)
    {
        foreach (var layer in _layers)
        {
            var from = new ByteReader(layer);
            for (var before = 0; before < (int)section; before++)
                from.Block();
            bytes = Splice.Read(bytes, from.Block()).ToMemory();
        }

        return bytes;
    }

    /// <summary>Writes the file with one layer more; false where there are too many already, or too much.</summary>
    /// <param name="changes">By number of <see cref="MemorySection"/>, of the sections with all layers so far.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public bool TryAdd(string memory, ulong identity, Splice[] changes)
    {
        var layer = new ByteWriter();
        foreach (var change in changes)
        {
            var section = new ByteWriter();
            change.Write(section);
            layer.Block(section.Written);
        }

        if (_layers.Length >= MostLayers || _layers.Sum(before => before.Length) + layer.Count > LargestSize)
            return false;

        var body = new ByteWriter(layer.Count + 1024);
        foreach (var before in _layers)
            body.Block(before);
        body.Block(layer.Written);
        SideFile.Write(PathFor(memory), Magic, identity, body.Written);
        return true;
    }

    private static ImmutableArray<byte[]> LayersOf(ReadOnlySpan<byte> body)
    {
        var layers = ImmutableArray.CreateBuilder<byte[]>();
        var from = new ByteReader(body);
        while (!from.IsAtEnd)
            layers.Add(from.Block().ToArray());
        return layers.DrainToImmutable();
    }
}
