using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What a finished rendering hands over to be remembered. What it answers is asked on several threads.</summary>
public interface IFacetBook
{
    RoutePlan Plan { get; }

    /// <summary>By the places of the routes in the plan; null where a route failed.</summary>
    IReadOnlyList<RouteTrace?> Traces { get; }

    /// <summary>URLs of the theme's assets by name.</summary>
    IReadOnlyDictionary<string, string> Assets { get; }

    NodeSpace Nodes { get; }

    QueryTable Queries { get; }

    /// <summary>The members of a node that any route has read.</summary>
    ulong MembersOf(int node);

    /// <summary>For one thread.</summary>
    IFacetPrints OpenPrints();
}

/// <summary>Answers with fingerprints, on one thread.</summary>
public interface IFacetPrints
{
    ulong[] OfNode(int node, ulong members);

    ulong OfQuery(QueryKind kind, string key);

    ulong OfPaginator(PageRoute route, ulong members);

    ulong SignatureOf(Route route);
}
