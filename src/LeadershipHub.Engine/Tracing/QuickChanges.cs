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
/// <param name="ReadNodes">The nodes whose members or answers are others now, and those that no route has read before.</param>
/// <param name="Asked">All queries with their answers now: those of the memory first, in their order.</param>
public sealed record QuickChanges(
    Sources Sources,
    long Since,
    ImmutableArray<ChangedText> Texts,
    ImmutableArray<RenderedRoute> Rendered,
    ImmutableArray<RememberedNode> ReadNodes,
    ImmutableArray<RememberedQuery> Asked)
{
    /// <param name="leavesTimes">As of <see cref="InputMemory.Replace"/>.</param>
    internal Splice Inputs(ReadOnlyMemory<byte> bytes, out bool leavesTimes) =>
        InputMemory.Replace(bytes, Sources.All, Texts.Sort((one, other) => one.Place - other.Place), Since, Sources.Reader, out leavesTimes);

    /// <summary>All times, where <see cref="Inputs"/> has left them.</summary>
    internal Splice AllInputs(ReadOnlyMemory<byte> bytes) => InputMemory.Whole(bytes, Sources.All, Since, Sources.Reader);

    /// <summary>The same beside the memory.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void WriteTimes(string memory, ulong identity) => NewTimes.Write(memory, identity, Sources.All.AsSpan(), Since);

    internal Splice Parsed(ParseMemory memory) =>
        memory.With(Array.ConvertAll([.. Texts.Sort((one, other) => one.Place - other.Place)], text => new NewRecord(text.Place, RecordOf(text.Text))));

    internal Splice Routes(Records records) =>
        records.With(Array.ConvertAll([.. Rendered.Sort((one, other) => one.Stale.Number - other.Stale.Number)], rendered => new NewRecord(rendered.Stale.Number, RecordOf(rendered))));

    internal Splice Pages(Records records) =>
        records.With(Array.ConvertAll([.. Texts.Sort((one, other) => one.Page.Id - other.Page.Id)], text => new NewRecord(text.Page.Id, RecordOf(text))));

    internal Splice Nodes(Records records) =>
        records.With(Array.ConvertAll([.. ReadNodes.Sort((one, other) => one.Number - other.Number)], node => new NewRecord(node.Number, RecordOf(node))));

    /// <summary>From the first byte that is another one to the last.</summary>
    internal Splice Queries(ReadOnlyMemory<byte> bytes)
    {
        var to = new ByteWriter(bytes.Length + 256);
        to.Number(Asked.Length);
        foreach (var query in Asked)
            RouteMemory.WriteQuery(to, query.Kind, query.Key, query.Print);

        var before = bytes.Span;
        var now = to.Written;
        var same = before.CommonPrefixLength(now);
        var rest = Math.Min(before.Length, now.Length) - same;
        var end = 0;
        while (end < rest && before[^(end + 1)] == now[^(end + 1)])
            end++;
        var splice = new Splice(bytes);
        if (same + end < Math.Max(before.Length, now.Length))
            splice.Replace(same, before.Length - end, now[same..^end].ToArray());
        return splice;
    }

    private static byte[] RecordOf(ParsedPage text)
    {
        var to = new ByteWriter();
        ParseMemory.Write(to, text, (IReadOnlyCollection<Diagnostic>)[]);
        return to.ToArray();
    }

    private static byte[] RecordOf(RenderedRoute rendered)
    {
        var (to, stale) = (new ByteWriter(), rendered.Stale);
        RouteMemory.WriteRoute(to, stale.Route, stale.Signature, rendered.Trace, rendered.PaginatorPrint);
        return to.ToArray();
    }

    private static byte[] RecordOf(ChangedText text)
    {
        var to = new ByteWriter();
        RecalledPages.Write(to, text.Page, text.Place);
        return to.ToArray();
    }

    private static byte[] RecordOf(RememberedNode node)
    {
        var to = new ByteWriter();
        RouteMemory.WriteNode(to, node);
        return to.ToArray();
    }
}
