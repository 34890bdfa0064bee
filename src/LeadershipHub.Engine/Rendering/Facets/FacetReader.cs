using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>What members and queries answer now, as fingerprints. One a thread.</summary>
internal sealed class FacetReader
{
    private readonly RenderShared _shared;
    private readonly RenderSession _session;
    private readonly QueryPrints _queries;

    public FacetReader(RenderShared shared)
    {
        _shared = shared;
        _session = shared.Templates.Engine.CreateSession();
        _session.State = new RenderState(shared, new(shared, CancellationToken.None), new(shared.Nodes, new QueryTable())) { Page = shared.Site.Home };
        _queries = new(shared);
    }

    public ulong Of(QueryKind kind, string key) => _queries.Of(kind, key);

    public ulong Of(int node, int member)
    {
        if (node < _shared.Site.Pages.Length)
            return OfPage(_shared.Site.Pages[node], member);

        return _shared.Nodes.ObjectOf(node) switch
        {
            Term term => member == ListTypes.Content ? OfText(term.Page.Text) : Read(ListTypes.Term, member, term),
            Author author => Read(PeopleTypes.Author, member, author),
            Book book => Read(PeopleTypes.Book, member, book),
            Taxonomy taxonomy => Read(ListTypes.Taxonomy, member, taxonomy),
            Show show => OfShow(show, member),
            Site => OfSite(member),
            _ => 0,
        };
    }

    /// <summary>Members of a route's own paginator, all as one.</summary>
    public ulong OfPaginator(PageRoute route, ulong members)
    {
        var paginator = new PaginatorObject(route.Page, route.Number, route.TotalPages);
        var print = new Fingerprint();
        for (var rest = members; rest != 0; rest &= rest - 1)
            print.Add(Read(ListTypes.Paginator, System.Numerics.BitOperations.TrailingZeroCount(rest), paginator));
        return print.Bits;
    }

    private ulong OfPage(Page page, int member)
    {
        switch (member)
        {
            case NativeReads.Ancestors:
                return _shared.Prints.Of(Value.FromList(_shared.Site.RelationsOf(page).Ancestors));
            case NativeReads.Layout:
                return Fingerprint.Of(page.Front.Layout ?? "\n");
            case NativeReads.AllTerms:
                return OfTerms(page);
        }

        // The text of a remembered page would have to be parsed to be read; its hash says as much.
        return member == PageTypes.Content ? OfText(page.Text) : Read(PageTypes.Page, member, page);
    }

    public static ulong OfText(ParsedPage? text)
    {
        var print = new Fingerprint();
        print.Add(text?.TextHash.Bits ?? 0);
        print.Add(text?.Source.Path);
        return print.Bits;
    }

    private ulong OfShow(Show show, int member) => member switch
    {
        NativeReads.ShowSettings => EpisodePrint.Of(show),
        NativeReads.ShowTrailers => EpisodePrint.OfTrailers(show, _shared.Site.Podcasts),
        _ => Read(PodcastTypes.Show, member, show),
    };

    // Data, parameters and menus are traced key by key.
    private ulong OfSite(int member) => SiteTypes.IsMap(member) ? 1 : Read(SiteTypes.Site, member, _shared.SiteObject);

    private ulong OfTerms(Page page)
    {
        var print = new Fingerprint();
        foreach (var set in _shared.Site.RelationsOf(page).Terms)
        {
            print.Add(set.Taxonomy);
            _shared.Prints.Add(ref print, set.Terms);
        }

        return print.Bits;
    }

    private ulong Read(MemberTable table, int member, object target) => _shared.Prints.Of(_session.Read(table, member, target));
}
