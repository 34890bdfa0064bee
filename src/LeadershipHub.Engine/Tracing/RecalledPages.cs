using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// The pages of a remembered site. A page is known by its number, its kind and its source; all else is read when somebody asks for it, which
/// for most pages nobody does.
/// </summary>
internal sealed class RecalledPages : IPageShelf
{
    private readonly Records _records;
    private readonly RecalledSources _sources;
    private readonly RecalledQuotes _quotes;
    private readonly SiteUrls _urls;
    private readonly IReadOnlyDictionary<SourceFile, ParsedPage> _replaced;

    private RecalledPages(Records records, RecalledSources sources, RecalledQuotes quotes, SiteUrls urls, IReadOnlyDictionary<SourceFile, ParsedPage> replaced) =>
        (_records, _sources, _quotes, _urls, _replaced) = (records, sources, quotes, urls, replaced);

    /// <param name="replaced">Texts that differ from those in the memory in what they say, not in their place in the site.</param>
    public static Page[] Read(Records records, RecalledSources sources, RecalledQuotes quotes, SiteUrls urls, IReadOnlyDictionary<SourceFile, ParsedPage> replaced)
    {
        var pages = new Page[records.Count];
        var shelf = new RecalledPages(records, sources, quotes, urls, replaced);
        for (var id = 0; id < pages.Length; id++)
        {
            var from = records.Open(id);
            var (kind, place) = ((PageKind)from.Byte(), (int)from.Signed());
            pages[id] = new(id, kind, place < 0 ? null : sources.All[place], shelf);
        }

        return pages;
    }

    public static byte[] Write(Site site, Dictionary<SourceFile, int> places)
    {
        var records = new Records.Writer(mark: 0, site.Pages.Length, 1024 * 1024);
        foreach (var page in site.Pages)
        {
            Write(records.Begin(page.Id), page, page.Source is { } source ? places[source] : -1);
            records.End();
        }

        return records.ToArray();
    }

    public PageFacts FactsOf(int id)
    {
        var from = _records.Open(id);
        var (kind, place) = ((PageKind)from.Byte(), (int)from.Signed());
        var facts = new PageFacts
        {
            Title = from.Word(),
            Slug = from.Word(),
            Permalink = Permalink.Recall(from.Word()),
            Section = from.Word(),
            Date = TextCodec.ReadDate(ref from),
            Updated = TextCodec.ReadDate(ref from),
            Summary = from.Word(),
        };
        var flags = from.Byte();
        (facts.Scheduled, facts.Expired, facts.Number) = ((flags & 1) != 0, (flags & 2) != 0, from.Count());
        facts.Url = _urls.Of(facts.Permalink);
        if (kind == PageKind.Quote)
            facts.Text = _quotes.TextAt(place, facts.Number);
        else if (place >= 0)
            Fill(facts, kind, place);
        return facts;
    }

    private void Fill(PageFacts facts, PageKind kind, int place)
    {
        if (!_replaced.TryGetValue(_sources.All[place], out var text))
        {
            facts.Text = _sources.PageAt(place);
            return;
        }

        facts.Text = text;
        facts.Summary = text.Front.Summary ?? text.Outline.Summary ?? "";
        // That of an episode may be a part of what its author wrote.
        if (kind != PageKind.Episode)
            facts.Title = text.Front.Title ?? facts.Title;
    }

    /// <summary>The record of one page: all that changes when a page changes without changing its place.</summary>
    public static void Write(ByteWriter to, Page page, int place)
    {
        to.Byte((byte)page.Kind);
        to.Signed(place);
        to.Text(page.Title);
        to.Text(page.Slug);
        to.Text(page.Permalink.Path);
        to.Text(page.Section);
        TextCodec.WriteDate(to, page.Date);
        TextCodec.WriteDate(to, page.Updated);
        to.Text(page.Summary);
        to.Byte((byte)((page.Scheduled ? 1 : 0) | (page.Expired ? 2 : 0)));
        to.Number(page.Number);
    }
}
