using System.Collections.Immutable;
using System.Numerics;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Assets;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Renders what has read any of a few pages, of a site that is otherwise as it was.</summary>
public static class QuickRenderer
{
    /// <summary>Fewer routes than this are not worth a second thread.</summary>
    private const int FewRoutes = 32;

    /// <param name="changed">The pages whose texts have changed.</param>
    public static Diagnosed<QuickRendering> Render(
        Site site, RoutePlan plan, QuickMemory memory, ImmutableArray<Page> changed, ISourceReader reader, IOutputSink sink, ICardPainter? painter, int threads, CancellationToken cancel)
    {
        var log = new RenderLog();
        var assets = ThemeAssets.Recall(site, reader, memory.AssetUrls, log);
        var shared = new RenderShared(site, plan, reader, assets, sink, log, painter, isThemeKnown: true);
        var asking = new FacetReader(shared);
        var queries = memory.Queries();
        var table = new QueryTable();
        foreach (var query in queries)
            table.NumberOf(query.Kind, query.Key);

        var nodes = new List<RememberedNode>();
        var wanted = new bool[shared.Nodes.Count];
        foreach (var page in changed)
            wanted[page.Id] = true;
        var changedMembers = ChangedMembers(memory, wanted, asking, nodes);
        var answers = new List<RememberedQuery>(queries.Length);
        var changedQueries = new bool[queries.Length];
        foreach (var query in queries)
        {
            var answer = MayChange(query.Kind) ? query with { Print = asking.Of(query.Kind, query.Key) } : query;
            changedQueries[answers.Count] = answer.Print != query.Print;
            answers.Add(answer);
        }

        var stale = memory.StaleRoutes(site, changedMembers, changedQueries);

        var count = stale.Length < FewRoutes ? 1 : threads;
        var traces = new RouteTrace?[stale.Length];
        var recorders = new TraceRecorder[count];
        var next = -1;
        Workers.Each(count, count, thread =>
        {
            var worker = new RenderWorker(shared, recorders[thread] = new(shared.Nodes, table), cancel);
            for (var i = Interlocked.Increment(ref next); i < stale.Length; i = Interlocked.Increment(ref next))
                traces[i] = worker.Render(stale[i].Route, ReasonFor(stale[i], shared, changedMembers, queries));
        }, CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        var diagnostics = log.ToImmutable();
        if (!diagnostics.IsEmpty || traces.Contains(null))
            return new(new([], [], queries), diagnostics);

        for (var number = answers.Count; number < table.Count; number++)
            answers.Add(new(table[number].Kind, table[number].Key, asking.Of(table[number].Kind, table[number].Key)));
        var remembered = WithReads(shared, memory, recorders, asking, nodes, wanted);
        var routes = ImmutableArray.CreateBuilder<RenderedRoute>(stale.Length);
        for (var i = 0; i < stale.Length; i++)
            routes.Add(new(stale[i], traces[i] ?? throw new InvalidOperationException("A route left no trace."), PrintOf(stale[i].Route, traces[i], asking)));
        return new(new(routes.MoveToImmutable(), [.. remembered], [.. answers]), diagnostics);
    }

    /// <summary>Renders the page alone.</summary>
    public static void RenderPage(Site site, RoutePlan plan, QuickMemory memory, Page page, ISourceReader reader, IOutputSink sink)
    {
        var log = new RenderLog();
        var shared = new RenderShared(site, plan, reader, ThemeAssets.Recall(site, reader, memory.AssetUrls, log), sink, log, painter: null, isThemeKnown: true);
        if (memory.TryFindRoute(page.Permalink.Path, site, out var route) && route is not null)
            new RenderWorker(shared, new(shared.Nodes, new()), CancellationToken.None).Render(route, reason: null);
    }

    private static string ReasonFor(StaleRoute stale, RenderShared shared, ulong[] changedMembers, ImmutableArray<RememberedQuery> queries)
    {
        if (stale.Query >= 0)
            return FacetNames.Changed(queries[stale.Query].Kind, queries[stale.Query].Key);

        var name = shared.Nodes.NameOf(stale.Node);
        return FacetNames.Changed(name.Kind, name.Key, changedMembers[stale.Node]);
    }

    // What a changed text can change besides the members of its page: the moment is another one in any case.
    private static bool MayChange(QueryKind kind) => kind is QueryKind.Include or QueryKind.Clock;

    private static ulong PrintOf(Route route, RouteTrace? trace, FacetReader asking) =>
        route is PageRoute page && trace is { PaginatorBits: not 0 } ? asking.OfPaginator(page, trace.PaginatorBits) : 0;

    // By number of the node, up to the last one that may have changed.
    private static ulong[] ChangedMembers(QuickMemory memory, bool[] wanted, FacetReader asking, List<RememberedNode> nodes)
    {
        var members = new ulong[Array.LastIndexOf(wanted, true) + 1];
        foreach (var node in memory.NodesOf(wanted))
        {
            var number = node.Number;
            var now = new ulong[node.Prints.Length];
            var at = 0;
            for (var rest = node.Members; rest != 0; rest &= rest - 1, at++)
            {
                var member = BitOperations.TrailingZeroCount(rest);
                now[at] = asking.Of(number, member);
                if (now[at] != node.Prints[at])
                    members[number] |= 1UL << member;
            }

            if (members[number] != 0)
                nodes.Add(node with { Prints = now });
        }

        return members;
    }

    // The nodes that have changed, and those of which the new traces have read what no trace had read before; both, and what the memory has, by number. They are
    // gone through side by side: a table by number would ask for a comparer of numbers, which is compiled at run time.
    private static List<RememberedNode> WithReads(
        RenderShared shared, QuickMemory memory, TraceRecorder[] recorders, FacetReader asking, List<RememberedNode> changed, bool[] wanted)
    {
        foreach (var recorder in recorders)
        {
            for (var number = 0; number < wanted.Length; number++)
                wanted[number] |= recorder.EverRead(number) != 0;
        }

        var known = memory.NodesOf(wanted);
        var (atKnown, atChanged) = (0, 0);
        var all = new List<RememberedNode>();
        for (var number = 0; number < wanted.Length; number++)
        {
            if (!wanted[number])
                continue;

            var before = atKnown < known.Count && known[atKnown].Number == number ? known[atKnown++] : null;
            var hasChanged = atChanged < changed.Count && changed[atChanged].Number == number;
            if (hasChanged)
                before = changed[atChanged++];
            var members = before?.Members ?? 0;
            foreach (var recorder in recorders)
                members |= recorder.EverRead(number);
            if (members == 0)
                continue;
            if (before is not null && members == before.Members)
            {
                if (hasChanged)
                    all.Add(before);
                continue;
            }

            var prints = new ulong[BitOperations.PopCount(members)];
            var at = 0;
            for (var rest = members; rest != 0; rest &= rest - 1)
                prints[at++] = asking.Of(number, BitOperations.TrailingZeroCount(rest));
            var name = shared.Nodes.NameOf(number);
            all.Add(new(number, name.Kind, name.Key, members, prints));
        }

        return all;
    }
}

/// <summary>What a quick rendering leaves to be remembered.</summary>
/// <param name="Routes">The stale routes with what they wrote and read.</param>
/// <param name="Nodes">Nodes with other answers or other readers than before.</param>
/// <param name="Queries">All queries with their answers now.</param>
public sealed record QuickRendering(
    ImmutableArray<RenderedRoute> Routes,
    ImmutableArray<RememberedNode> Nodes,
    ImmutableArray<RememberedQuery> Queries);
