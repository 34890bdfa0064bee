using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>A text that has changed, with its place in the memory and its page.</summary>
public sealed record ChangedText(ParsedPage Text, int Place, Page Page);

/// <summary>What a quick build makes of a memory.</summary>
/// <param name="Sections">By number of <see cref="MemorySection"/>.</param>
/// <param name="Untold">What has changed besides and still has to be told: the times of many sources. Null where that is nothing.</param>
internal sealed record ChangedMemory(Splice[] Sections, QuickChanges? Untold);

/// <summary>A stale route with what it wrote and read, and the print of its paginator.</summary>
public sealed record RenderedRoute(StaleRoute Stale, RouteTrace Trace, ulong PaginatorPrint);

/// <summary>What a quick build has to replace in the memory.</summary>
/// <param name="Sources">All sources; their places are those of the memory.</param>
/// <param name="Since">As for <see cref="MemoryWriter.Prepare"/>.</param>
/// <param name="Texts">The changed texts, with their places and their pages.</param>
/// <param name="Rendered">What the stale routes wrote and read, with the print of their paginators.</param>
/// <param name="Nodes">The nodes whose members or answers are others now, and those that no route has read before.</param>
/// <param name="Queries">All queries with their answers now: those of the memory first, in their order.</param>
public sealed record QuickChanges(
    Sources Sources,
    long Since,
    ImmutableArray<ChangedText> Texts,
    ImmutableArray<RenderedRoute> Rendered,
    ImmutableArray<RememberedNode> Nodes,
    ImmutableArray<RememberedQuery> Queries)
{
    /// <param name="leavesTimes">As of <see cref="InputMemory.Replace"/>.</param>
    internal Splice Inputs(ReadOnlyMemory<byte> bytes, out bool leavesTimes) =>
        InputMemory.Replace(bytes, Sources.All, Texts.Sort((one, other) => one.Place - other.Place), Since, Sources.Reader, out leavesTimes);

    /// <summary>All times, where <see cref="Inputs"/> has left them.</summary>
    internal Splice AllInputs(ReadOnlyMemory<byte> bytes) => InputMemory.Whole(bytes, Sources.All, Since, Sources.Reader);

    /// <summary>The same beside the memory.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void WriteTimes(string memory, ulong identity) => NewTimes.Write(memory, identity, Sources.All.AsSpan(), Since);

    internal Splice Parsed(ParseMemory memory, ReadOnlyMemory<byte> bytes) =>
        memory.With(bytes, Array.ConvertAll([.. Texts.Sort((one, other) => one.Place - other.Place)], text => new NewRecord(text.Place, RecordOf(text.Text))));

    internal Splice Routes(ReadOnlyMemory<byte> bytes)
    {
        var splice = new Splice(bytes);
        foreach (var rendered in Rendered.Sort((one, other) => one.Stale.Start - other.Stale.Start))
        {
            var (to, stale) = (new ByteWriter(), rendered.Stale);
            RouteMemory.WriteRoute(to, stale.Route, stale.Signature, rendered.Trace, rendered.PaginatorPrint);
            splice.Replace(stale.Start, stale.End, to.ToArray());
        }

        return splice;
    }

    internal Splice Site(ReadOnlyMemory<byte> bytes)
    {
        var splice = new Splice(bytes);
        var texts = Texts.Sort((one, other) => one.Page.Id - other.Page.Id);
        var next = 0;
        var from = new ByteReader(bytes.Span);
        TextCodec.ReadDate(ref from);
        var count = from.Count();
        for (var id = 0; id < count && next < texts.Length; id++)
        {
            var start = from.At;
            RecalledPages.Skip(ref from);
            if (texts[next].Page.Id != id)
                continue;

            var to = new ByteWriter();
            RecalledPages.Write(to, texts[next].Page, texts[next++].Place);
            splice.Replace(start, from.At, to.ToArray());
        }

        return splice;
    }

    /// <param name="starts">Where nodes begin, by number; 0 for one that is not there.</param>
    /// <param name="queriesAt">Where the queries begin.</param>
    internal Splice Facets(ReadOnlyMemory<byte> bytes, ReadOnlySpan<int> starts, int queriesAt)
    {
        var from = new ByteReader(bytes.Span);
        var (numbers, count) = (from.Count(), from.Count());
        var first = from.At;
        var (replaced, added) = (new List<ReplacedNode>(), new List<RememberedNode>());
        foreach (var node in Nodes)
        {
            if (node.Number < starts.Length && starts[node.Number] is > 0 and var start)
                replaced.Add(new(start, node));
            else
                added.Add(node);
        }

        replaced.Sort((one, other) => one.Start - other.Start);
        var splice = new Splice(bytes);
        var head = new ByteWriter();
        head.Number(numbers);
        head.Number(count + added.Count);
        splice.Replace(0, first, head.ToArray());
        foreach (var (start, node) in replaced)
        {
            from = new(bytes.Span, start);
            from.Count();
            RouteMemory.PassNode(ref from);
            splice.Replace(start, from.At, BytesOf([node]));
        }

        splice.Replace(queriesAt, bytes.Length, (byte[])[.. BytesOf(added), .. QueryBytes()]);
        return splice;
    }

    private sealed record ReplacedNode(int Start, RememberedNode Node);

    private static byte[] BytesOf(IEnumerable<RememberedNode> nodes)
    {
        var to = new ByteWriter();
        foreach (var node in nodes)
            RouteMemory.WriteNode(to, node);
        return to.ToArray();
    }

    private byte[] QueryBytes()
    {
        var to = new ByteWriter();
        to.Number(Queries.Length);
        foreach (var query in Queries)
        {
            to.Byte((byte)query.Kind);
            to.Text(query.Key);
            to.Fixed(query.Print);
        }

        return to.ToArray();
    }

    private static byte[] RecordOf(ParsedPage text)
    {
        var to = new ByteWriter();
        ParseMemory.Write(to, text, (IReadOnlyCollection<Diagnostic>)[]);
        return to.ToArray();
    }
}
