using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Makes the memory of a build that is about to be published, and lays it down when it is.</summary>
public sealed class MemoryWriter
{
    private readonly ReadOnlyMemory<byte>[] _sections = new ReadOnlyMemory<byte>[Enum.GetValues<MemorySection>().Length];

    private MemoryWriter()
    {
    }

    /// <summary>Whether any route has asked for the time.</summary>
    public bool UsesClock { get; private set; }

    /// <param name="since">The file system's time at the start of the build, in UTC ticks.</param>
    public static MemoryWriter Prepare(Sources sources, Settings settings, ParseBook parsed, Site site, IFacetBook facets, long since, int threads)
    {
        var writer = new MemoryWriter();
        Task.WaitAll(
            Task.Run(() => writer.WriteSources(sources, parsed, since)),
            Task.Run(() => writer.WriteSite(sources, settings, site)),
            Task.Run(() => writer.WriteFacets(facets, threads)));
        return writer;
    }

    internal ReadOnlyMemory<byte>[] SectionsWith(BuildStamp stamp)
    {
        var bytes = new ByteWriter();
        stamp.Write(bytes);
        _sections[(int)MemorySection.Stamp] = bytes.ToArray();
        return _sections;
    }

    private void WriteSources(Sources sources, ParseBook parsed, long since)
    {
        var inputs = new ByteWriter(sources.All.Length * 64);
        InputMemory.Write(inputs, sources.All, since, sources.Reader);
        _sections[(int)MemorySection.Inputs] = inputs.ToArray();
        _sections[(int)MemorySection.Parsed] = parsed.Write(sources.All);
    }

    private void WriteSite(Sources sources, Settings settings, Site site)
    {
        if (site.Scripts.Exist)
            return;

        var places = new Dictionary<SourceFile, int>(sources.All.Length, ReferenceEqualityComparer.Instance);
        foreach (var source in sources.All)
            places.Add(source, places.Count);

        _sections[(int)MemorySection.Pages] = RecalledPages.Write(site, places);
        _sections[(int)MemorySection.Relations] = RecalledRelations.Write(site, places);
        _sections[(int)MemorySection.TermPages] = RecalledTermPages.Write(site);
        _sections[(int)MemorySection.Site] = SiteImage.Write(site, places);
        if (!settings.Config.Forms.Variables.IsEmpty)
            return;

        var bytes = new ByteWriter(4096);
        SettingsCodec.Write(bytes, settings, source => places[source]);
        _sections[(int)MemorySection.Settings] = bytes.ToArray();
    }

    private void WriteFacets(IFacetBook book, int threads)
    {
        var nodes = new RememberedNode?[book.Nodes.Count];
        var signatures = new ulong[book.Plan.Routes.Length];
        var paginators = new ulong[book.Plan.Routes.Length];
        var next = 0;
        var total = nodes.Length + signatures.Length;
        Workers.Each(Math.Max(1, threads), threads, _ =>
        {
            const int Batch = 512;
            var prints = book.OpenPrints();
            for (var from = Interlocked.Add(ref next, Batch) - Batch; from < total; from = Interlocked.Add(ref next, Batch) - Batch)
            {
                for (var i = from; i < Math.Min(from + Batch, total); i++)
                {
                    if (i < nodes.Length)
                        nodes[i] = NodeOf(book, prints, i);
                    else
                        Describe(book, prints, i - nodes.Length, signatures, paginators);
                }
            }
        }, CancellationToken.None);

        _sections[(int)MemorySection.Assets] = AssetMemory.Write(book.Assets);
        _sections[(int)MemorySection.Nodes] = NodeBytes(nodes);
        _sections[(int)MemorySection.Queries] = QueryBytes(book);
        var routes = RouteBytes(book, signatures, paginators);
        _sections[(int)MemorySection.Routes] = routes;
        _sections[(int)MemorySection.Paths] = RoutePaths.Write(new(routes));
    }

    private static RememberedNode? NodeOf(IFacetBook book, IFacetPrints prints, int number)
    {
        var members = book.MembersOf(number);
        if (members == 0)
            return null;

        var (kind, key) = book.Nodes.NameOf(number);
        return new(number, kind, key, members, prints.OfNode(number, members));
    }

    private static void Describe(IFacetBook book, IFacetPrints prints, int place, ulong[] signatures, ulong[] paginators)
    {
        if (book.Traces[place] is not { } trace)
            return;

        var route = book.Plan.Routes[place];
        signatures[place] = prints.SignatureOf(route);
        if (trace.PaginatorBits != 0)
            paginators[place] = prints.OfPaginator((PageRoute)route, trace.PaginatorBits);
    }

    private static byte[] NodeBytes(RememberedNode?[] nodes)
    {
        var records = new Records.Writer(mark: 0, nodes.Length, 1024 * 1024);
        for (var number = 0; number < nodes.Length; number++)
        {
            if (nodes[number] is not { } node)
                continue;

            RouteMemory.WriteNode(records.Begin(number), node);
            records.End();
        }

        return records.ToArray();
    }

    private byte[] QueryBytes(IFacetBook book)
    {
        var to = new ByteWriter(64 * 1024);
        var prints = book.OpenPrints();
        to.Number(book.Queries.Count);
        for (var i = 0; i < book.Queries.Count; i++)
        {
            var (kind, key) = book.Queries[i];
            UsesClock |= kind == QueryKind.Clock;
            RouteMemory.WriteQuery(to, kind, key, prints.OfQuery(kind, key));
        }

        return to.ToArray();
    }

    private static byte[] RouteBytes(IFacetBook book, ulong[] signatures, ulong[] paginators)
    {
        var records = new Records.Writer(mark: 0, book.Traces.Count(trace => trace is not null), 1024 * 1024);
        var number = 0;
        for (var i = 0; i < signatures.Length; i++)
        {
            if (book.Traces[i] is not { } trace)
                continue;

            RouteMemory.WriteRoute(records.Begin(number++), book.Plan.Routes[i], signatures[i], trace, paginators[i]);
            records.End();
        }

        return records.ToArray();
    }
}
