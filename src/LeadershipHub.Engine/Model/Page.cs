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
    private PageFacts? _facts;

    public Page() => _facts = new();

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
    public ParsedPage? Text { get => Facts.Text; init => Facts.Text = value; }

    public FrontMatter Front => Text?.Front ?? FrontMatter.Empty;

    public Body Body => Text?.Body ?? Body.Empty;

    public Outline Outline => Text?.Outline ?? Outline.Empty;

    public required string Title { get => Facts.Title; init => Facts.Title = value; }

    public required string Slug { get => Facts.Slug; init => Facts.Slug = value; }

    public required Permalink Permalink { get => Facts.Permalink; init => Facts.Permalink = value; }

    /// <summary>The permalink as other pages link it: percent-encoded, with the base path.</summary>
    public required string Url { get => Facts.Url; init => Facts.Url = value; }

    /// <summary>The top folder below <c>content/</c>; "" for the home page and lists that belong to none.</summary>
    public string Section { get => Facts.Section; init => Facts.Section = value; }

    public DateTimeOffset? Date { get => Facts.Date; init => Facts.Date = value; }

    public DateTimeOffset? Updated { get => Facts.Updated; init => Facts.Updated = value; }

    /// <summary>Plain text; "" where there is none.</summary>
    public string Summary { get => Facts.Summary; init => Facts.Summary = value; }

    /// <summary>Of a quote: its place in its collection, from 0.</summary>
    public int Number { get => Facts.Number; init => Facts.Number = value; }

    public bool Draft => Front.Draft;

    public bool Scheduled { get => Facts.Scheduled; init => Facts.Scheduled = value; }

    public bool Expired { get => Facts.Expired; init => Facts.Expired = value; }

    public int Weight => Front.Weight ?? 0;

    public int WordCount => Outline.WordCount;

    /// <summary>Whole minutes at 200 words a minute; at least 1.</summary>
    public int ReadingMinutes => Math.Max(1, (WordCount + 199) / 200);

    /// <summary>Below which folder the page's own files lie: the bundle's folder, or the folder of the source.</summary>
    public string SourceFolder => Source?.Folder ?? "content";

    /// <summary>Whether the page is a text of its own rather than a list of others.</summary>
    public bool IsContent => Kind is PageKind.Post or PageKind.Page or PageKind.Episode;

    public override string ToString() => Source?.Path ?? Permalink.Path;

    private PageFacts Facts => Volatile.Read(ref _facts) ?? Ask();

    // Of several threads that ask at once, all get what the first one was told.
    private PageFacts Ask()
    {
        var facts = _shelf?.FactsOf(Id) ?? new();
        return Interlocked.CompareExchange(ref _facts, facts, null) ?? facts;
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
