using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// The pages of a remembered site. A page is known by its number, its kind and its source; all else is read when somebody asks for it, which
/// for most pages nobody does.
/// </summary>
internal sealed class RecalledPages : IPageShelf
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly RecalledSources _sources;
    private readonly RecalledQuotes _quotes;
    private readonly SiteUrls _urls;
    private readonly IReadOnlyDictionary<SourceFile, ParsedPage> _replaced;
    private readonly int[] _starts;

    private RecalledPages(ReadOnlyMemory<byte> bytes, RecalledSources sources, RecalledQuotes quotes, SiteUrls urls, IReadOnlyDictionary<SourceFile, ParsedPage> replaced, int count) =>
        (_bytes, _sources, _quotes, _urls, _replaced, _starts) = (bytes, sources, quotes, urls, replaced, new int[count]);

    /// <param name="bytes">The image of the site.</param>
    /// <param name="from">At the pages in it; behind them afterwards.</param>
    /// <param name="replaced">Texts that differ from those in the memory in what they say, not in their place in the site.</param>
    public static Page[] Read(
        ReadOnlyMemory<byte> bytes, ref ByteReader from, RecalledSources sources, RecalledQuotes quotes, SiteUrls urls, IReadOnlyDictionary<SourceFile, ParsedPage> replaced)
    {
        var pages = new Page[from.Count()];
        var shelf = new RecalledPages(bytes, sources, quotes, urls, replaced, pages.Length);
        for (var id = 0; id < pages.Length; id++)
        {
            var length = from.Count();
            shelf._starts[id] = from.At;
            var end = from.At + length;
            var (kind, place) = ((PageKind)from.Byte(), (int)from.Signed());
            from.Raw(end - from.At);
            pages[id] = new(id, kind, place < 0 ? null : sources.All[place], shelf);
        }

        return pages;
    }

    public static void Write(ByteWriter to, Site site, Dictionary<SourceFile, int> places)
    {
        var record = new ByteWriter();
        to.Number(site.Pages.Length);
        foreach (var page in site.Pages)
        {
            record.Clear();
            Describe(record, page, page.Source is { } source ? places[source] : -1);
            to.Block(record.Written);
        }
    }

    /// <summary>The record of one page: the only part of an image that changes when a page changes without changing its place.</summary>
    public static void Write(ByteWriter to, Page page, int place)
    {
        var record = new ByteWriter();
        Describe(record, page, place);
        to.Block(record.Written);
    }

    public static void Skip(ref ByteReader from) => from.Block();

    public PageFacts FactsOf(int id)
    {
        var from = new ByteReader(_bytes.Span, _starts[id]);
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

    private static void Describe(ByteWriter to, Page page, int place)
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
