using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Model;

/// <summary>The typed <c>site.config.yml</c>, with every default filled in.</summary>
public sealed record SiteConfig
{
    private PublishTargetConfig[]? _publish;

    public required string Title { get; init; }

    public string? Tagline { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute, with a trailing slash: <c>https://example.org/hub/</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>BCP 47, as in <c>html lang</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Culture of dates and numbers.</summary>
    public string Culture { get; init; } = "en";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    public string Theme { get; init; } = "beacon";

    /// <summary>Id of the author of pages that name none.</summary>
    public string? Author { get; init; }

    public string? Copyright { get; init; }

    public string? Logo { get; init; }

    public string? Image { get; init; }

    public string? ImageAlt { get; init; }

    public string? ThemeColor { get; init; }

    /// <summary>Output folder below the site's root.</summary>
    public string Output { get; init; } = "public";

    /// <summary>Entries on a list page; at least 1.</summary>
    public int Paginate { get; init; } = 10;

    /// <summary>Permalink pattern by section.</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SectionConfig> Sections { get; init; } = new Dictionary<string, SectionConfig>(StringComparer.Ordinal);

    public HomeConfig Home { get; init; } = new();

    /// <summary>All taxonomies, built-in ones included, in the order in which they are declared.</summary>
    public ImmutableArray<TaxonomyConfig> Taxonomies { get; init; } = [];

    public ArchivesConfig Archives { get; init; } = new();

    public FeedsConfig Feeds { get; init; } = new();

    public IReadOnlyDictionary<string, ImmutableArray<MenuItemConfig>> Menus { get; init; } = new Dictionary<string, ImmutableArray<MenuItemConfig>>(StringComparer.Ordinal);

    public ImmutableArray<SocialLink> Social { get; init; } = [];

    public MarkdownConfig Markdown { get; init; } = new();

    public RelatedConfig Related { get; init; } = new();

    /// <summary>Front matter keys that the site defines for itself, each once and in ordinal order.</summary>
    public ImmutableArray<string> AllowedFrontMatter { get; init; } = [];

    public SharingConfig Sharing { get; init; } = new();

    public ChecksConfig Checks { get; init; } = new();

    public SecurityConfig Security { get; init; } = new();

    /// <summary>Where forms go.</summary>
    public FormsConfig Forms { get => field ??= Shelf?.Forms() ?? new(); init; }

    /// <summary>Where the site is published to, in the order of the file.</summary>
    public ImmutableArray<PublishTargetConfig> Publish
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_publish ??= Shelf?.Publish() ?? []);
        init => _publish = ImmutableCollectionsMarshal.AsArray(value);
    }

    public DataMap Params { get; init; } = DataMap.Empty;

    /// <summary>Where the value of each key that the author wrote stands, for the complaints of later stages.</summary>
    public ImmutableArray<(string Key, Position Position)> Positions { get; init; } = [];

    /// <summary>Where a remembered site takes from what most edits never ask for; null for one that was read.</summary>
    internal IConfigShelf? Shelf { private get; init; }
}

/// <summary>Parts of a configuration that are read when somebody asks for them. Thread-safe.</summary>
internal interface IConfigShelf
{
    FormsConfig Forms();

    PublishTargetConfig[] Publish();
}

/// <summary>How a section is listed. <c>Kind</c> is <c>post</c> (dated) or <c>page</c>; <c>Sort</c> is <c>date</c> (newest first), <c>weight</c> or <c>title</c>.</summary>
public sealed record SectionConfig
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public int? Paginate { get; init; }

    public bool Feed { get; init; } = true;

    /// <summary>Whether the section has a list page of its own.</summary>
    public bool List { get; init; } = true;

    public PageKind? Kind { get; init; }

    public SortOrder? Sort { get; init; }

    public string? Layout { get; init; }

    /// <summary>Name of the form under each of its pages.</summary>
    public string? Form { get; init; }
}

public enum SortOrder
{
    Date,
    Weight,
    Title,
}

public sealed record HomeConfig
{
    /// <summary>Sections whose pages the home page lists.</summary>
    public ImmutableArray<string> Sections { get; init; } = ["posts"];

    public int? Paginate { get; init; }

    public bool Feed { get; init; } = true;
}

public sealed record TaxonomyConfig
{
    /// <summary>The front matter key: <c>tags</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Singular { get; init; }

    public required string Permalink { get; init; }

    public int? Paginate { get; init; }

    public bool Feed { get; init; } = true;

    /// <summary>Whether there is a page that lists the terms.</summary>
    public bool List { get; init; } = true;
}

public sealed record ArchivesConfig
{
    public bool Enabled { get; init; } = true;

    public string Permalink { get; init; } = "/archive/";
}

public sealed record FeedsConfig
{
    /// <summary>Newest entries in a feed; at least 1.</summary>
    public int Items { get; init; } = 20;

    public ImmutableArray<FeedFormat> Formats { get; init; } = [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json];

    /// <summary>Whole texts, not only summaries.</summary>
    public bool FullContent { get; init; } = true;
}

public enum FeedFormat
{
    Rss,
    Atom,
    Json,
}

/// <summary>An entry of a menu: either a URL or the path of a source below <c>content/</c>.</summary>
public sealed record MenuItemConfig
{
    public required string Title { get; init; }

    public string? Url { get; init; }

    public string? Page { get; init; }

    public int Weight { get; init; }

    public ImmutableArray<MenuItemConfig> Children { get; init; } = [];

    public Position Position { get; init; }
}

public sealed record SocialLink(string Service, string Url, string? Label);

public sealed record MarkdownConfig
{
    public bool RawHtml { get; init; } = true;

    public bool SmartPunctuation { get; init; } = true;

    public bool HeadingLinks { get; init; } = true;

    /// <summary>Lowest and highest heading level of the table of contents.</summary>
    public int TocFrom { get; init; } = 2;

    public int TocTo { get; init; } = 3;
}

public sealed record RelatedConfig
{
    /// <summary>Related pages under each post; 0 turns them off.</summary>
    public int Count { get; init; } = 3;
}

/// <summary>How findings weigh; null leaves them out.</summary>
public sealed record ChecksConfig
{
    public Severity? Links { get; init; } = Severity.Error;

    public Severity? Assets { get; init; } = Severity.Error;

    /// <summary>Thousands of bytes that a page may weigh with styles, scripts and pictures.</summary>
    public int PageWeight { get; init; } = 1000;

    /// <summary>Letters of a title that search results show.</summary>
    public int TitleLength { get; init; } = 70;

    /// <summary>Letters of a description that search results show.</summary>
    public int DescriptionLength { get; init; } = 200;

    /// <summary>Origins that pages may ask for something: <c>https://cdn.example.org</c>.</summary>
    public ImmutableArray<string> ThirdParties { get; init; } = [];

    /// <summary>Codes of <c>lhub check</c> that are not looked for.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Beginnings of external addresses that <c>lhub check --external</c> does not ask.</summary>
    public ImmutableArray<string> ExternalAllow { get; init; } = [];
}
