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
        _sections[(int)MemorySection.Facets] = FacetBytes(book, nodes);
        _sections[(int)MemorySection.Routes] = RouteBytes(book, signatures, paginators);
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

    private byte[] FacetBytes(IFacetBook book, RememberedNode?[] nodes)
    {
        var to = new ByteWriter(1024 * 1024);
        to.Number(book.Nodes.Count);
        to.Number(nodes.Count(node => node is not null));
        foreach (var node in nodes)
        {
            if (node is not null)
                RouteMemory.WriteNode(to, node);
        }

        var prints = book.OpenPrints();
        to.Number(book.Queries.Count);
        for (var i = 0; i < book.Queries.Count; i++)
        {
            var (kind, key) = book.Queries[i];
            UsesClock |= kind == QueryKind.Clock;
            to.Byte((byte)kind);
            to.Text(key);
            to.Fixed(prints.OfQuery(kind, key));
        }

        return to.ToArray();
    }

    private static byte[] RouteBytes(IFacetBook book, ulong[] signatures, ulong[] paginators)
    {
        var to = new ByteWriter(1024 * 1024);
        to.Number(book.Traces.Count(trace => trace is not null));
        for (var i = 0; i < signatures.Length; i++)
        {
            if (book.Traces[i] is { } trace)
                RouteMemory.WriteRoute(to, book.Plan.Routes[i], signatures[i], trace, paginators[i]);
        }

        return to.ToArray();
    }
}
