using System.Collections.Immutable;
using System.Numerics;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What a quick build has to replace in the memory.</summary>
/// <param name="Sources">All sources; their places are those of the memory.</param>
/// <param name="Since">As for <see cref="MemoryWriter.Prepare"/>.</param>
/// <param name="Texts">The changed texts, with their places and their pages.</param>
/// <param name="Rendered">What the stale routes wrote and read, with the print of their paginators.</param>
/// <param name="Nodes">The nodes whose members or answers are others now, and those that no route has read before, by number.</param>
/// <param name="Queries">All queries with their answers now: those of the memory first, in their order.</param>
public sealed record QuickChanges(
    Sources Sources,
    long Since,
    ImmutableArray<(ParsedPage Text, int Place, Page Page)> Texts,
    ImmutableArray<(StaleRoute Route, RouteTrace Trace, ulong PaginatorPrint)> Rendered,
    SortedDictionary<int, RememberedNode> Nodes,
    ImmutableArray<RememberedQuery> Queries)
{
    internal ReadOnlyMemory<byte> Inputs(ReadOnlyMemory<byte> _)
    {
        var to = new ByteWriter(Sources.All.Length * 64);
        InputMemory.Write(to, Sources.All, Since, Sources.Reader);
        return to.ToArray();
    }

    internal ReadOnlyMemory<byte> Parsed(ParseMemory memory, ReadOnlyMemory<byte> bytes)
    {
        var records = Texts.ToDictionary(text => text.Place, text => RecordOf(text.Text));
        return memory.With(bytes, records);
    }

    internal ReadOnlyMemory<byte> Routes(ReadOnlyMemory<byte> bytes)
    {
        var splice = new Splice(bytes);
        foreach (var (route, trace, print) in Rendered.OrderBy(r => r.Route.Start))
        {
            var to = new ByteWriter();
            RouteMemory.WriteRoute(to, route.Route, route.Signature, trace, print);
            splice.Replace(route.Start, route.End, to.ToArray());
        }

        return splice.ToMemory();
    }

    internal ReadOnlyMemory<byte> Site(ReadOnlyMemory<byte> bytes)
    {
        var splice = new Splice(bytes);
        var pages = Texts.ToDictionary(text => text.Page.Id, text => text);
        var from = new ByteReader(bytes.Span);
        TextCodec.ReadDate(ref from);
        var count = from.Count();
        for (var id = 0; id < count && pages.Count > 0; id++)
        {
            var start = from.At;
            SiteImage.SkipPage(ref from);
            if (!pages.Remove(id, out var text))
                continue;

            var to = new ByteWriter();
            SiteImage.WritePage(to, text.Page, text.Place);
            splice.Replace(start, from.At, to.ToArray());
        }

        return splice.ToMemory();
    }

    internal ReadOnlyMemory<byte> Facets(ReadOnlyMemory<byte> bytes, int queriesAt)
    {
        var splice = new Splice(bytes);
        var left = new SortedDictionary<int, RememberedNode>(Nodes);
        var from = new ByteReader(bytes.Span);
        var numbers = from.Count();
        var count = from.Count();
        var first = from.At;
        var replaced = new List<(int Start, int End, RememberedNode Node)>();
        for (var i = 0; i < count; i++)
        {
            var start = from.At;
            var number = from.Count();
            from.Byte();
            from.Utf8(out _);
            from.Raw(8 * BitOperations.PopCount(from.Number()));
            if (left.Remove(number, out var node))
                replaced.Add((start, from.At, node));
        }

        var head = new ByteWriter();
        head.Number(numbers);
        head.Number(count + left.Count);
        splice.Replace(0, first, head.ToArray());
        foreach (var (start, end, node) in replaced)
            splice.Replace(start, end, BytesOf([node]));
        splice.Replace(queriesAt, bytes.Length, (byte[])[.. BytesOf(left.Values), .. QueryBytes()]);
        return splice.ToMemory();
    }

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
