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
    private readonly ReadOnlyMemory<byte> _queries;
    private readonly ReadOnlyMemory<byte> _assets;
    private readonly ParseMemory _texts;
    private readonly Records _nodes;
    private readonly Records _routes;
    private readonly RoutePaths _paths;
    private readonly SiteBytes _site;

    private QuickMemory(MemoryFile file, MemoryShelf shelf)
    {
        _file = file;
        _shelf = shelf;
        _queries = file.Read(MemorySection.Queries);
        _assets = file.Read(MemorySection.Assets);
        _texts = ParseMemory.Read(file.Read(MemorySection.Parsed));
        _nodes = new(file.Read(MemorySection.Nodes));
        _routes = new(file.Read(MemorySection.Routes));
        _paths = new(file.Read(MemorySection.Paths), _routes);
        _site = new(new(file.Read(MemorySection.Pages)), new(file.Read(MemorySection.Relations)), new(file.Read(MemorySection.TermPages)), file.Read(MemorySection.Site));
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

    /// <summary>The nodes of these numbers, as far as routes have read them, in the order of their numbers.</summary>
    /// <param name="wanted">By number.</param>
    public List<RememberedNode> NodesOf(ReadOnlySpan<bool> wanted)
    {
        var found = new List<RememberedNode>();
        for (var number = 0; number < _nodes.Count; number++)
        {
            if (wanted[number] && _nodes.Has(number))
                found.Add(RouteMemory.ReadNode(_nodes, number));
        }

        return found;
    }

    /// <summary>All queries, in the order of their numbers.</summary>
    public ImmutableArray<RememberedQuery> Queries() => ImmutableArray.Create(RouteMemory.ReadQueries(_queries.Span));

    /// <summary>The route at a site path, or null where there is none.</summary>
    /// <returns>False where there is one that is not written down in whole, as a file that is copied.</returns>
    public bool TryFindRoute(string path, Site site, out Route? route)
    {
        route = null;
        if (!_paths.TryFind(path, out var number))
            return true;

        var from = RouteMemory.OpenRoute(_routes, number);
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
        for (var number = 0; number < _routes.Count; number++)
        {
            var from = _routes.Open(number);
            var trace = from.Block();
            if (!trace.IsEmpty && Trace.IsStale(trace, changedMembers, changedQueries, out var node, out var query) && RouteCodec.Read(ref from, site) is { } route)
                stale.Add(new(route, from.Fixed(), number, node, query));
        }

        return stale.DrainToImmutable();
    }

    /// <summary>What becomes another in each section, but for the stamp, which is known last.</summary>
    internal ChangedMemory Changed(QuickChanges changes)
    {
        var sections = new Splice[MemoryFile.Sections];
        for (var section = 0; section < sections.Length; section++)
            sections[section] = new(_file.Read((MemorySection)section));
        sections[(int)MemorySection.Inputs] = changes.Inputs(_file.Read(MemorySection.Inputs), out var leavesTimes);
        sections[(int)MemorySection.Parsed] = changes.Parsed(_texts);
        sections[(int)MemorySection.Nodes] = changes.Nodes(_nodes);
        sections[(int)MemorySection.Queries] = changes.Queries(_queries);
        sections[(int)MemorySection.Routes] = changes.Routes(_routes);
        sections[(int)MemorySection.Pages] = changes.Pages(_site.Pages);
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
}

/// <summary>A route to be rendered again.</summary>
/// <param name="Signature">Of the route; it is the same still.</param>
/// <param name="Number">Of its record in the memory.</param>
/// <param name="Node">The first node that it has read and that changed, or -1.</param>
/// <param name="Query">The first query that it has asked and that is answered otherwise, or -1.</param>
public sealed record StaleRoute(Route Route, ulong Signature, int Number, int Node, int Query);
