using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Model;

/// <summary>One file of the output.</summary>
public abstract record Route
{
    /// <summary>Its address below the base path.</summary>
    public required Permalink Permalink { get; init; }
}

/// <summary>A page, or the n-th part of a paginated list.</summary>
public sealed record PageRoute : Route
{
    public required Page Page { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Parts of the list; 1 where everything stands on one.</summary>
    public int TotalPages { get; init; } = 1;
}

/// <summary>A feed of a list page.</summary>
public sealed record FeedRoute : Route
{
    public required Page Subject { get; init; }

    public required FeedFormat Format { get; init; }
}

/// <summary>The feed of a show, or the n-th part of it, newest episodes first. https://www.rfc-editor.org/rfc/rfc5005</summary>
public sealed record ShowFeedRoute : Route
{
    public required Page Subject { get; init; }

    /// <summary>From 1.</summary>
    public required int Part { get; init; }
}

/// <summary>The chapters of an episode as JSON.</summary>
public sealed record ChaptersRoute : Route
{
    public required Page Subject { get; init; }
}

/// <summary>What is said in an episode, in one of the forms that players read.</summary>
public sealed record TranscriptRoute : Route
{
    public required Page Subject { get; init; }

    public required TranscriptFormat Format { get; init; }
}

/// <summary>A part of all quotes as JSON, or, with part 0, those of the days to come.</summary>
public sealed record QuotesRoute : Route
{
    /// <summary>Quotes in one part.</summary>
    public const int PartSize = 500;

    /// <summary>Days whose quotes are told beforehand.</summary>
    public const int Days = 30;

    public required int Part { get; init; }

    public static Permalink At(int part) => Permalink.Parse(part switch
    {
        0 => "/quotes/today.json",
        1 => "/quotes/index.json",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/quotes/index-{part}.json"),
    });
}

/// <summary>A quote's page for frames in other people's pages.</summary>
public sealed record EmbedRoute : Route
{
    public required Page Subject { get; init; }

    public static Permalink At(Page page) => page.Permalink.Append("embed/");

    /// <summary>The template, below the theme.</summary>
    public const string Template = "layouts/embed.sbn-html";

    /// <summary>Whether quotes have such pages: the site wants them, and its theme has a layout for them.</summary>
    public static bool IsPartOf(Site site) => site.Config.Sharing.Embeds && site.Theme.Files.ContainsKey(Template);
}

/// <summary>What tells other people's pages how to show a quote. https://oembed.com/</summary>
public sealed record OEmbedRoute : Route
{
    public required Page Subject { get; init; }

    public static Permalink At(Page page) => page.Permalink.Append("oembed.json");
}

/// <summary>The picture of a page that networks show.</summary>
public sealed record CardRoute : Route
{
    /// <summary>Pixels, the size that networks ask for.</summary>
    public const int Width = 1200;

    public const int Height = 630;

    public required Page Subject { get; init; }

    public static Permalink At(Page page) => page.Permalink.Append("card.png");

    /// <summary>The file of the theme that is copied where nothing can paint.</summary>
    public const string Default = "cards/default.png";

    /// <summary>Whether a page has one: its kind is among those that have, it brings no image of its own, and the theme has what it takes.</summary>
    public static bool IsFor(Page page, Site site) =>
        page.Front.Image is null && site.Config.Sharing.Cards.Contains(page.Kind) && site.Theme.Files.ContainsKey(TemplateOf(page.Kind)) && site.Theme.Files.ContainsKey(Default);

    /// <summary>The template of the drawing, below the theme.</summary>
    public static string TemplateOf(PageKind kind) => kind switch
    {
        PageKind.Quote => "cards/quote.sbn-xml",
        PageKind.Episode => "cards/episode.sbn-xml",
        _ => "cards/post.sbn-xml",
    };
}
/// <summary><c>forms.json</c>: what the hub's own endpoint has to know of its forms.</summary>
public sealed record FormsRoute : Route;

/// <summary>A page that sends readers of an old address on.</summary>
public sealed record AliasRoute : Route
{
    public required Page Target { get; init; }
}

/// <summary>A file that is copied.</summary>
public sealed record FileRoute : Route
{
    public required SourceFile File { get; init; }
}

/// <summary>A file that a script made.</summary>
public sealed record ScriptRoute : Route
{
    public required ScriptFile File { get; init; }
}

/// <summary>A template of the theme's <c>root/</c> folder.</summary>
public sealed record TemplateRoute : Route
{
    /// <summary>The template's path below the theme.</summary>
    public required string Template { get; init; }
}

/// <summary><c>sitemap.xml</c>, or one of its parts where there are more URLs than one may hold.</summary>
public sealed record SitemapRoute : Route
{
    /// <summary>0 for the whole or the index, else the part from 1.</summary>
    public required int Part { get; init; }
}

/// <summary><c>_redirects</c>: the aliases for hosts that answer them with a status code.</summary>
public sealed record RedirectsRoute : Route;

/// <summary><c>_headers</c>: what hosts that read it send with each file.</summary>
public sealed record HeadersRoute : Route;

/// <summary><c>/.well-known/security.txt</c></summary>
public sealed record SecurityTextRoute : Route;
