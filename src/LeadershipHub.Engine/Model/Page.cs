using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Engine.Model;

/// <summary>
/// Whatever the site has a page for: a Markdown source with its place in the site, or a list (home, section, term, archive …).
/// What it has to do with other pages stands in <see cref="Site.RelationsOf"/>.
/// </summary>
public sealed class Page
{
    private readonly IPageShelf? _shelf;
    private readonly SourceFile? _source;
    private bool _isFilled;
    private ParsedPage? _text;
    private string _title = "";
    private string _slug = "";
    private Permalink _permalink;
    private string _url = "";
    private string _section = "";
    private DateTimeOffset? _date;
    private DateTimeOffset? _updated;
    private string _summary = "";
    private int _number;
    private bool _scheduled;
    private bool _expired;

    public Page()
    {
    }

    /// <summary>A page of a remembered site: all but what stands here is taken from the shelf when it is first asked for.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // What is required is on the shelf.
    internal Page(int id, PageKind kind, SourceFile? source, IPageShelf shelf) => (Id, Kind, _source, _shelf) = (id, kind, source, shelf);
#pragma warning restore CS8618

    /// <summary>Index into <see cref="Site.Pages"/>.</summary>
    public required int Id { get; init; }

    public required PageKind Kind { get; init; }

    /// <summary>The Markdown source, or null for a list page that nobody wrote a text for.</summary>
    public SourceFile? Source => _shelf is null ? Text?.Source : _source;

    /// <summary>What the source was parsed to, or null for a list page that nobody wrote a text for.</summary>
    public ParsedPage? Text { get => Known()._text; init => _text = value; }

    public FrontMatter Front => Text?.Front ?? FrontMatter.Empty;

    public Body Body => Text?.Body ?? Body.Empty;

    public Outline Outline => Text?.Outline ?? Outline.Empty;

    public required string Title { get => Known()._title; init => _title = value; }

    public required string Slug { get => Known()._slug; init => _slug = value; }

    public required Permalink Permalink { get => Known()._permalink; init => _permalink = value; }

    /// <summary>The permalink as other pages link it: percent-encoded, with the base path.</summary>
    public required string Url { get => Known()._url; init => _url = value; }

    /// <summary>The top folder below <c>content/</c>; "" for the home page and lists that belong to none.</summary>
    public string Section { get => Known()._section; init => _section = value; }

    public DateTimeOffset? Date { get => Known()._date; init => _date = value; }

    public DateTimeOffset? Updated { get => Known()._updated; init => _updated = value; }

    /// <summary>Plain text; "" where there is none.</summary>
    public string Summary { get => Known()._summary; init => _summary = value; }

    /// <summary>Of a quote: its place in its collection, from 0.</summary>
    public int Number { get => Known()._number; init => _number = value; }

    public bool Draft => Front.Draft;

    public bool Scheduled { get => Known()._scheduled; init => _scheduled = value; }

    public bool Expired { get => Known()._expired; init => _expired = value; }

    public int Weight => Front.Weight ?? 0;

    public int WordCount => Outline.WordCount;

    /// <summary>Whole minutes at 200 words a minute; at least 1.</summary>
    public int ReadingMinutes => Math.Max(1, (WordCount + 199) / 200);

    /// <summary>Below which folder the page's own files lie: the bundle's folder, or the folder of the source.</summary>
    public string SourceFolder => Source?.Folder ?? "content";

    /// <summary>Whether the page is a text of its own rather than a list of others.</summary>
    public bool IsContent => Kind is PageKind.Post or PageKind.Page or PageKind.Episode;

    public override string ToString() => Source?.Path ?? Permalink.Path;

    // Of a remembered page they are filled in by whoever asks first. Several threads at once fill in the same.
    private Page Known()
    {
        if (_shelf is not null && !Volatile.Read(ref _isFilled))
            Fill(_shelf.FactsOf(Id));
        return this;
    }

    private void Fill(PageFacts facts)
    {
        (_text, _title, _slug, _permalink, _url, _section) = (facts.Text, facts.Title, facts.Slug, facts.Permalink, facts.Url, facts.Section);
        (_date, _updated, _summary, _number, _scheduled, _expired) = (facts.Date, facts.Updated, facts.Summary, facts.Number, facts.Scheduled, facts.Expired);
        Volatile.Write(ref _isFilled, true);
    }
}

/// <summary>What there is to know of a page besides its place, its kind and its source.</summary>
internal sealed class PageFacts
{
    public ParsedPage? Text { get; set; }

    public string Title { get; set; } = "";

    public string Slug { get; set; } = "";

    public Permalink Permalink { get; set; }

    public string Url { get; set; } = "";

    public string Section { get; set; } = "";

    public DateTimeOffset? Date { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public string Summary { get; set; } = "";

    public int Number { get; set; }

    public bool Scheduled { get; set; }

    public bool Expired { get; set; }
}

/// <summary>Where the pages of a remembered site are taken from. Thread-safe.</summary>
internal interface IPageShelf
{
    PageFacts FactsOf(int id);
}
