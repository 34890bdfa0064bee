namespace LeadershipHub.Engine.Model;

/// <summary>
/// Whatever the site has a page for: a Markdown source with its place in the site, or a list (home, section, term, archive …).
/// What it has to do with other pages stands in <see cref="Site.RelationsOf"/>.
/// </summary>
public sealed class Page
{
    /// <summary>Index into <see cref="Site.Pages"/>.</summary>
    public required int Id { get; init; }

    public required PageKind Kind { get; init; }

    /// <summary>The Markdown source, or null for a list page that nobody wrote a text for.</summary>
    public SourceFile? Source => Text?.Source;

    /// <summary>What the source was parsed to, or null for a list page that nobody wrote a text for.</summary>
    public ParsedPage? Text { get; init; }

    public FrontMatter Front => Text?.Front ?? FrontMatter.Empty;

    public Body Body => Text?.Body ?? Body.Empty;

    public Outline Outline => Text?.Outline ?? Outline.Empty;

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public required Permalink Permalink { get; init; }

    /// <summary>The permalink as other pages link it: percent-encoded, with the base path.</summary>
    public required string Url { get; init; }

    /// <summary>The top folder below <c>content/</c>; "" for the home page and lists that belong to none.</summary>
    public string Section { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>Plain text; "" where there is none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Of a quote: its place in its collection, from 0.</summary>
    public int Number { get; init; }

    public bool Draft => Front.Draft;

    public bool Scheduled { get; init; }

    public bool Expired { get; init; }

    public int Weight => Front.Weight ?? 0;

    public int WordCount => Outline.WordCount;

    /// <summary>Whole minutes at 200 words a minute; at least 1.</summary>
    public int ReadingMinutes => Math.Max(1, (WordCount + 199) / 200);

    /// <summary>Below which folder the page's own files lie: the bundle's folder, or the folder of the source.</summary>
    public string SourceFolder => Source?.Folder ?? "content";

    /// <summary>Whether the page is a text of its own rather than a list of others.</summary>
    public bool IsContent => Kind is PageKind.Post or PageKind.Page or PageKind.Episode;

    public override string ToString() => Source?.Path ?? Permalink.Path;
}
