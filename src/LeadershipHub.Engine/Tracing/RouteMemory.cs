using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What the last build remembers of each route: its file, and what it read with the answer that it got. Immutable.</summary>
public sealed class RouteMemory
{
    private readonly Dictionary<string, RouteRecord> _routes;

    private RouteMemory(RememberedNode[] nodes, int nodeNumbers, RememberedQuery[] queries, Dictionary<string, RouteRecord> routes) =>
        (Nodes, NodeNumbers, AllQueries, _routes) = (nodes, nodeNumbers, queries, routes);

    /// <summary>The nodes that any route read, in ascending order of their numbers.</summary>
    public IReadOnlyList<RememberedNode> Nodes { get; }

    /// <summary>One more than the highest number that a node may have.</summary>
    public int NodeNumbers { get; }

    public IReadOnlyList<RememberedQuery> AllQueries { get; }

    public int Count => _routes.Count;

    public RouteRecord? At(string outputPath) => _routes.GetValueOrDefault(outputPath);

    /// <summary>A table in which the remembered queries have the numbers that they have in the traces.</summary>
    public QueryTable Queries()
    {
        var table = new QueryTable();
        foreach (var query in AllQueries)
            table.NumberOf(query.Kind, query.Key);
        return table;
    }

    internal static RouteMemory Read(Records nodes, ReadOnlyMemory<byte> queries, ReadOnlyMemory<byte> routes)
    {
        var read = new List<RememberedNode>();
        for (var number = 0; number < nodes.Count; number++)
        {
            if (nodes.Has(number))
                read.Add(ReadNode(nodes, number));
        }

        return new([.. read], nodes.Count, ReadQueries(queries.Span), ReadRoutes(routes));
    }

    internal static RememberedQuery[] ReadQueries(ReadOnlySpan<byte> bytes)
    {
        var from = new ByteReader(bytes);
        var queries = new RememberedQuery[from.Count()];
        for (var i = 0; i < queries.Length; i++)
            queries[i] = new((QueryKind)from.Byte(), from.Word(), from.Fixed());
        return queries;
    }

    internal static void WriteQuery(ByteWriter to, QueryKind kind, string key, ulong print)
    {
        to.Byte((byte)kind);
        to.Text(key);
        to.Fixed(print);
    }

    internal static void WriteNode(ByteWriter to, RememberedNode node)
    {
        to.Byte((byte)node.Kind);
        to.Text(node.Key);
        to.Number(node.Members);
        foreach (var print in node.Prints)
            to.Fixed(print);
    }

    internal static void WriteRoute(ByteWriter to, Route route, ulong signature, RouteTrace trace, ulong paginatorPrint)
    {
        // First what is asked of all routes after an edit.
        to.Block(trace.Reads.Span);
        RouteCodec.Write(to, route);
        to.Fixed(signature);
        to.Fixed(trace.Written.Hash.Bits);
        to.Number((ulong)trace.Written.Size);
        to.Number(trace.PaginatorBits);
        if (trace.PaginatorBits != 0)
            to.Fixed(paginatorPrint);
        to.Text(trace.Reason);
    }

    /// <summary>A route behind its trace.</summary>
    internal static ByteReader OpenRoute(Records routes, int number)
    {
        var from = routes.Open(number);
        from.Block();
        return from;
    }

    internal static RememberedNode ReadNode(Records nodes, int number)
    {
        var from = nodes.Open(number);
        var (kind, key, members) = ((NodeKind)from.Byte(), from.Word(), from.Number());
        var prints = new ulong[System.Numerics.BitOperations.PopCount(members)];
        for (var i = 0; i < prints.Length; i++)
            prints[i] = from.Fixed();
        return new(number, kind, key, members, prints);
    }

    private static Dictionary<string, RouteRecord> ReadRoutes(ReadOnlyMemory<byte> bytes)
    {
        var records = new Records(bytes);
        var routes = new Dictionary<string, RouteRecord>(records.Count, StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            var from = records.Open(i);
            var reads = from.Later(bytes);
            var path = Permalink.Recall(RouteCodec.Skip(ref from)).OutputPath;
            var signature = from.Fixed();
            var written = new OutputFile(new(from.Fixed()), (long)from.Number());
            var paginatorBits = from.Number();
            var paginatorPrint = paginatorBits != 0 ? from.Fixed() : 0;
            routes[path] = new(signature, new(written, reads, paginatorBits, from.Text()), paginatorPrint);
        }

        return routes;
    }
}

/// <summary>A route as it was made last.</summary>
/// <param name="Signature">What the route is: its kind, its page, its number.</param>
/// <param name="PaginatorPrint">What the members of its own paginator answered.</param>
public sealed record RouteRecord(ulong Signature, RouteTrace Trace, ulong PaginatorPrint);

/// <summary>A node with the members that routes read of it, and the fingerprint of each in the order of the bits.</summary>
public sealed record RememberedNode(int Number, NodeKind Kind, string Key, ulong Members, ulong[] Prints);

/// <summary>A query with the fingerprint of its answer.</summary>
public sealed record RememberedQuery(QueryKind Kind, string Key, ulong Print);
