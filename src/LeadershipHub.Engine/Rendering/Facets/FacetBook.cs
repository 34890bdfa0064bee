using System.Numerics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>The traces of one rendering, with the means to say what their facets answer.</summary>
internal sealed class FacetBook(RenderShared shared, RouteTrace?[] traces, QueryTable queries, TraceRecorder[] recorders, RememberedNode?[]? known) : IFacetBook
{
    public RoutePlan Plan => shared.Plan;

    public IReadOnlyList<RouteTrace?> Traces => traces;

    public IReadOnlyDictionary<string, string> Assets => shared.Assets.Urls;

    public NodeSpace Nodes => shared.Nodes;

    public QueryTable Queries => queries;

    public ulong MembersOf(int node)
    {
        var members = known?[node]?.Members ?? 0;
        foreach (var recorder in recorders)
            members |= recorder.EverRead(node);
        return members;
    }

    public IFacetPrints OpenPrints() => new Prints(shared, known);

    private sealed class Prints(RenderShared shared, RememberedNode?[]? known) : IFacetPrints
    {
        private readonly FacetReader _reader = new(shared);

        public ulong[] OfNode(int node, ulong members)
        {
            if (known?[node] is { } same && same.Members == members)
                return same.Prints;

            var prints = new ulong[BitOperations.PopCount(members)];
            var at = 0;
            for (var rest = members; rest != 0; rest &= rest - 1)
                prints[at++] = _reader.Of(node, BitOperations.TrailingZeroCount(rest));
            return prints;
        }

        public ulong OfQuery(QueryKind kind, string key) => _reader.Of(kind, key);

        public ulong OfPaginator(PageRoute route, ulong members) => _reader.OfPaginator(route, members);

        public ulong SignatureOf(Route route) => RouteSignature.Of(route, shared);
    }
}
