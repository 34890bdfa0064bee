using System.Numerics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>Asks everything again that the last build's routes had asked, and so knows which of them would be the same now.</summary>
internal sealed class FreshRoutes
{
    private const ulong AllMembers = ulong.MaxValue;

    private readonly RenderShared _shared;
    private readonly RouteMemory _memory;
    private readonly ulong[] _changedMembers;
    private readonly bool[] _changedQueries;
    private readonly int[] _numbers;
    private readonly bool _isRenumbered;

    private FreshRoutes(RenderShared shared, RouteMemory memory)
    {
        _shared = shared;
        _memory = memory;
        _changedMembers = new ulong[memory.NodeNumbers];
        _changedQueries = new bool[memory.AllQueries.Count];
        (_numbers, _isRenumbered) = NumbersNow();
        Known = new RememberedNode?[shared.Nodes.Count];
    }

    /// <summary>The remembered nodes with their members' fingerprints of now, by their numbers of now.</summary>
    public RememberedNode?[] Known { get; }

    public static FreshRoutes Find(RenderShared shared, RouteMemory memory, int threads)
    {
        var fresh = new FreshRoutes(shared, memory);
        var next = 0;
        Workers.Each(Math.Max(1, threads), threads, _ =>
        {
            const int Batch = 256;
            var reader = new FacetReader(shared);
            for (var from = Interlocked.Add(ref next, Batch) - Batch; from < memory.Nodes.Count; from = Interlocked.Add(ref next, Batch) - Batch)
            {
                for (var i = from; i < Math.Min(from + Batch, memory.Nodes.Count); i++)
                    fresh.Compare(memory.Nodes[i], reader);
            }
        }, CancellationToken.None);
        var asking = new FacetReader(shared);
        for (var i = 0; i < memory.AllQueries.Count; i++)
        {
            var query = memory.AllQueries[i];
            fresh._changedQueries[i] = asking.Of(query.Kind, query.Key) != query.Print;
        }

        return fresh;
    }

    /// <summary>Keeps the published file of a route that would come out the same; null where it has to be rendered.</summary>
    public RouteTrace? TryKeep(Route route, IOutputSink sink, FacetReader reader, out string? reason)
    {
        reason = "It is new.";
        if (_memory.At(route.Permalink.OutputPath) is not { } record)
            return null;

        reason = route is FileRoute ? "The file has changed." : "It is another kind of page than before, or a setting of the whole site has changed.";
        if (record.Signature != RouteSignature.Of(route, _shared))
            return null;

        var trace = record.Trace;
        if (trace.Reads.Length > 0 && Trace.IsStale(trace.Reads.Span, _changedMembers, _changedQueries, out var node, out var query))
        {
            reason = ReasonFor(trace, node, query);
            return null;
        }

        reason = "Its part of the list has other entries or neighbours.";
        if (trace.PaginatorBits != 0 && reader.OfPaginator((PageRoute)route, trace.PaginatorBits) != record.PaginatorPrint)
            return null;
        reason = "The published file was not as it had been left.";
        if (!sink.TryKeep(route.Permalink.OutputPath, trace.Written))
            return null;

        return _isRenumbered && trace.Reads.Length > 0 ? trace with { Reads = Trace.Translate(trace.Reads.Span, _numbers) } : trace;
    }

    private string ReasonFor(RouteTrace trace, int node, int query)
    {
        if (query >= 0)
            return FacetNames.Changed(_memory.AllQueries[query].Kind, _memory.AllQueries[query].Key);

        var read = Trace.Parse(trace.Reads.Span).Nodes.Find(n => n.Node == node).Members;
        var remembered = _memory.Nodes.First(n => n.Number == node);
        return FacetNames.Changed(remembered.Kind, remembered.Key, read & _changedMembers[node]);
    }

    private void Compare(RememberedNode node, FacetReader reader)
    {
        var number = _numbers[node.Number];
        if (number < 0)
        {
            _changedMembers[node.Number] = AllMembers;
            return;
        }

        if (node.Kind == NodeKind.Paginator)
            return;

        ulong changed = 0;
        var prints = new ulong[node.Prints.Length];
        var at = 0;
        for (var rest = node.Members; rest != 0; rest &= rest - 1, at++)
        {
            var member = BitOperations.TrailingZeroCount(rest);
            prints[at] = reader.Of(number, member);
            if (prints[at] != node.Prints[at])
                changed |= 1UL << member;
        }

        _changedMembers[node.Number] = changed;
        Known[number] = node with { Number = number, Prints = prints };
    }

    private (int[] Numbers, bool IsRenumbered) NumbersNow()
    {
        var pages = new Dictionary<string, Page>(_shared.Site.Pages.Length, StringComparer.Ordinal);
        foreach (var page in _shared.Site.Pages)
            pages.TryAdd(page.Permalink.Path, page);

        var nodes = _shared.Nodes;
        var others = new Dictionary<NodeName, int>();
        for (var number = 2 * _shared.Site.Pages.Length; number < nodes.Count; number++)
            others.TryAdd(nodes.NameOf(number), number);

        var numbers = new int[_memory.NodeNumbers];
        Array.Fill(numbers, -1);
        var isRenumbered = nodes.Count != _memory.NodeNumbers;
        foreach (var node in _memory.Nodes)
        {
            var number = node.Kind is NodeKind.Page or NodeKind.Term
                ? pages.TryGetValue(node.Key, out var page) ? NumberOf(node.Kind, page) : -1
                : others.GetValueOrDefault(new(node.Kind, node.Key), -1);
            numbers[node.Number] = number;
            isRenumbered |= number != node.Number;
        }

        return (numbers, isRenumbered);
    }

    private int NumberOf(NodeKind kind, Page page)
    {
        if (kind == NodeKind.Page)
            return page.Id;

        return _shared.Site.RelationsOf(page).Term is { } term ? _shared.Nodes.Of(term) : -1;
    }
}
