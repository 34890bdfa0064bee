using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// The memory of a build as it is used when a few texts have changed and nothing about the order of the site: read without unpacking
/// what is not needed, and written by replacing what has changed.
/// </summary>
public sealed class QuickMemory
{
    private readonly MemoryFile _file;
    private readonly MemoryShelf _shelf;
    private readonly ReadOnlyMemory<byte> _parsed;
    private readonly ReadOnlyMemory<byte> _facets;
    private readonly ReadOnlyMemory<byte> _routes;
    private readonly ReadOnlyMemory<byte> _site;
    private readonly ReadOnlyMemory<byte> _assets;
    private readonly ParseMemory _texts;
    private readonly RoutePaths _paths;

    // Where nodes begin in the facets, by number; 0 is none.
    private readonly int[] _nodes;
    private readonly int _queriesAt;

    private QuickMemory(MemoryFile file, MemoryShelf shelf)
    {
        _file = file;
        _shelf = shelf;
        _parsed = file.Read(MemorySection.Parsed);
        _facets = file.Read(MemorySection.Facets);
        _routes = file.Read(MemorySection.Routes);
        _site = file.Read(MemorySection.Site);
        _assets = file.Read(MemorySection.Assets);
        _texts = ParseMemory.Read(_parsed);
        _paths = RoutePaths.Of(_routes);
        (_nodes, _queriesAt) = NodesIn(_facets.Span);
    }

    /// <summary>Of the settings under which sources were parsed.</summary>
    public ulong ParseKey => _texts.Key;

    public IReadOnlyDictionary<string, string> AssetUrls => AssetMemory.Read(_assets.Span);

    internal static QuickMemory Read(MemoryFile file, MemoryShelf shelf) => new(file, shelf);

    /// <summary>A Markdown source as it was; null where it was none.</summary>
    public ParsedPage? TextAt(int place, SourceFile source, Func<SourceFile, Body> body) => _texts.TextAt(place, source, body);

    /// <param name="replaced">The texts that have changed.</param>
    public Site ReadSite(Sources sources, ParsedAnew anew, DateTimeOffset now, IReadOnlyDictionary<SourceFile, ParsedPage> replaced) =>
        SiteImage.Read(_site, new(sources.All, _texts, anew.Body), anew, now, replaced);

    /// <summary>The nodes of these numbers, as far as routes have read them.</summary>
    /// <param name="wanted">By number.</param>
    public List<RememberedNode> NodesOf(ReadOnlySpan<bool> wanted)
    {
        var found = new List<RememberedNode>();
        for (var number = 0; number < _nodes.Length; number++)
        {
            if (!wanted[number] || _nodes[number] == 0)
                continue;

            var from = new ByteReader(_facets.Span, _nodes[number]);
            found.Add(RouteMemory.ReadNode(ref from));
        }

        return found;
    }

    /// <summary>All queries, in the order of their numbers.</summary>
    public ImmutableArray<RememberedQuery> Queries()
    {
        var from = new ByteReader(_facets.Span, _queriesAt);
        var queries = new RememberedQuery[from.Count()];
        for (var i = 0; i < queries.Length; i++)
            queries[i] = new((QueryKind)from.Byte(), from.Word(), from.Fixed());
        return ImmutableArray.Create(queries);
    }

    /// <summary>The route at a site path, or null where there is none.</summary>
    /// <returns>False where there is one that is not written down in whole, as a file that is copied.</returns>
    public bool TryFindRoute(string path, Site site, out Route? route)
    {
        route = null;
        if (!_paths.TryFind(path, out var start))
            return true;

        var from = new ByteReader(_routes.Span, start);
        route = RouteCodec.Read(ref from, site);
        return route is not null;
    }

    /// <summary>The routes that have read any of what has changed.</summary>
    /// <param name="changedMembers">By node number.</param>
    /// <param name="changedQueries">By query number.</param>
    public ImmutableArray<StaleRoute> StaleRoutes(Site site, ReadOnlySpan<ulong> changedMembers, ReadOnlySpan<bool> changedQueries)
    {
        var stale = ImmutableArray.CreateBuilder<StaleRoute>();
        changedMembers = changedMembers[..(changedMembers.LastIndexOfAnyExcept(0UL) + 1)];
        if (!changedQueries.Contains(true))
            changedQueries = [];
        var from = new ByteReader(_routes.Span);
        for (var count = from.Count(); count > 0; count--)
        {
            var start = from.At;
            RouteCodec.SkipWhole(ref from);
            var signature = from.Fixed();
            from.Fixed();
            from.Number();
            if (from.Number() != 0)
                from.Fixed();
            from.Utf8(out _);
            var trace = from.Block();
            if (trace.IsEmpty || !Trace.IsStale(trace, changedMembers, changedQueries, out var node, out var query))
                continue;

            var again = new ByteReader(_routes.Span, start);
            if (RouteCodec.Read(ref again, site) is { } route)
                stale.Add(new(route, signature, start, from.At, node, query));
        }

        return stale.DrainToImmutable();
    }

    /// <summary>What becomes another in each section, but for the stamp, which is known last.</summary>
    internal ChangedMemory Changed(QuickChanges changes)
    {
        var sections = new Splice[MemoryFile.Sections];
        sections[(int)MemorySection.Stamp] = new(_file.Read(MemorySection.Stamp));
        sections[(int)MemorySection.Inputs] = changes.Inputs(_file.Read(MemorySection.Inputs), out var leavesTimes);
        sections[(int)MemorySection.Parsed] = changes.Parsed(_texts, _parsed);
        sections[(int)MemorySection.Facets] = changes.Facets(_facets, _nodes, _queriesAt);
        sections[(int)MemorySection.Routes] = changes.Routes(_routes);
        sections[(int)MemorySection.Site] = changes.Site(_site);
        sections[(int)MemorySection.Assets] = new(_assets);
        sections[(int)MemorySection.Settings] = new(_file.Read(MemorySection.Settings));
        return new(sections, leavesTimes ? changes : null);
    }

    /// <summary>Lays down the same memory with what this build has made anew.</summary>
    /// <param name="changed">As <see cref="Changed"/> gave it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void Save(BuildStamp stamp, ChangedMemory changed)
    {
        var head = new ByteWriter();
        stamp.Write(head);
        changed.Sections[(int)MemorySection.Stamp].Replace(0, _file.Read(MemorySection.Stamp).Length, head.ToArray());
        _shelf.Put(_file, changed);
    }

    private static (int[] Starts, int QueriesAt) NodesIn(ReadOnlySpan<byte> facets)
    {
        var from = new ByteReader(facets);
        var starts = new int[from.Count()];
        for (var count = from.Count(); count > 0; count--)
        {
            var start = from.At;
            starts[from.Count()] = start;
            RouteMemory.PassNode(ref from);
        }

        return (starts, from.At);
    }
}

/// <summary>A route to be rendered again.</summary>
/// <param name="Signature">Of the route; it is the same still.</param>
/// <param name="Start">Where its record begins in the memory.</param>
/// <param name="End">Where its record ends.</param>
/// <param name="Node">The first node that it has read and that changed, or -1.</param>
/// <param name="Query">The first query that it has asked and that is answered otherwise, or -1.</param>
public sealed record StaleRoute(Route Route, ulong Signature, int Start, int End, int Node, int Query);
