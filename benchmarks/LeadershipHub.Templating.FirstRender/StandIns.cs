using System.Collections.Immutable;

namespace LeadershipHub.Templating.FirstRender;

/// <summary>Types and functions that answer as a hub's do, with fixed texts.</summary>
internal static class StandIns
{
    private static readonly DateTimeOffset Date = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Html Body = Html.FromUtf8(new byte[5000]);

    private static readonly ImmutableArray<Link> Three = [new("Bells"), new("Doors"), new("Chairs")];
    private static readonly ImmutableArray<Link> None = [];
    private static readonly ValueMap Params = new ValueMap().Freeze();

    public static Site Hub { get; } = new();

    public static Post Page { get; } = new();

    public static MemberTable[] Types { get; } =
    [
        new MemberTable<Site>("site")
            .Add("title", _ => "A hub").Add("url", _ => "/").Add("base_url", _ => "https://example.org/").Add("language", _ => "en").Add("direction", _ => "ltr")
            .Add("tagline", _ => "Ask").Add("description", _ => "Ask").Add("logo", _ => "/logo.svg").Add("theme_color", _ => "#123456").Add("copyright", _ => "Ours")
            .Add("menus", _ => Value.FromObject(new Menus())).Add("feeds", _ => Value.FromList(Three)).Add("social", _ => Value.FromList(None))
            .Add("books", _ => Value.FromList(None)).Add("authors", _ => Value.FromList(None)).Add("recent", _ => Value.FromList(Three)).Add("archives", _ => Value.FromList(None))
            .Add("tags", _ => Value.FromList(Three)).Add("series", _ => Value.FromList(None)).Add("taxonomies", _ => Value.FromList(None)).Add("params", _ => Params).Add("home", _ => Value.Null).Add("books_page", _ => Value.Null),
        new MemberTable<Menus>("menus").Add("main", _ => Value.FromList(Three)).Add("footer", _ => Value.FromList(Three)),
        new MemberTable<Link>("link")
            .Add("title", l => l.Title).Add("name", l => l.Title).Add("url", l => l.Url).Add("count", _ => 3).Add("type", _ => "application/rss+xml").Add("active", _ => false).Add("within", _ => false)
            .Add("children", _ => Value.FromList(None)).Add("categories", _ => Value.FromList(None)).Add("params", _ => Params).Add("date", _ => Date).Add("updated", _ => Value.Null)
            .Add("reading_minutes", _ => 3).Add("image", _ => Value.Null).Add("summary", _ => "In a sentence.").Add("draft", _ => false).Add("scheduled", _ => false).Add("role", _ => "Asks")
            .Add("portrait", _ => Value.Null).Add("signature", _ => Value.Null).Add("signature_text", _ => Value.Null).Add("social", _ => Value.FromList(None)).Add("short_bio", _ => Value.Null)
            .Add("location", _ => Value.Null).Add("icon", _ => "link").Add("service", _ => "link").Add("label", l => l.Title),
        new MemberTable<Post>("page")
            .Add("kind", _ => "post").Add("title", _ => "What the bell said").Add("url", _ => "/bell/").Add("permalink", _ => "https://example.org/bell/").Add("has_summary", _ => true)
            .Add("summary", _ => "A bell, and nobody who rang it.").Add("content", _ => Body).Add("date", _ => Date).Add("updated", _ => Value.Null).Add("reading_minutes", _ => 4)
            .Add("word_count", _ => 800).Add("params", _ => Params).Add("authors", _ => Value.FromList(Three)).Add("tags", _ => Value.FromList(Three)).Add("categories", _ => Value.FromList(Three))
            .Add("related", _ => Value.FromList(Three)).Add("breadcrumbs", _ => Value.FromList(Three)).Add("feeds", _ => Value.FromList(None)).Add("image", _ => Value.Null).Add("series", _ => Value.Null)
            .Add("previous", _ => Value.Null).Add("next", _ => Value.Null).Add("toc", _ => Value.Null).Add("draft", _ => false).Add("scheduled", _ => false).Add("is_home", _ => false)
            .Add("section", _ => Value.Null).Add("description", _ => "A bell.").Add("expired", _ => false),
    ];

    public static TemplateFunction[] Functions { get; } =
    [
        TemplateFunction.CreateVariadic("t", ["key"], (_, args) => args[0]),
        TemplateFunction.Create("hub.head", [], (_, _) => Body),
        TemplateFunction.Create("hub.icon", ["name"], (_, _) => Html.Empty),
        TemplateFunction.Create("hub.has_icon", ["name"], (_, _) => true),
        TemplateFunction.Create("hub.date", ["date", TemplateParameter.Optional("format")], (_, _) => "1 March 2026"),
        TemplateFunction.Create("hub.number", ["number"], (_, args) => args[0]),
        TemplateFunction.Create("hub.json", ["value"], (_, _) => Html.Empty),
        TemplateFunction.Create("hub.initials", ["name"], (_, _) => "MQ"),
        TemplateFunction.Create("hub.terms", ["page", "taxonomy"], (_, _) => Value.FromList(None)),
        TemplateFunction.Create("url.asset", ["name"], (_, args) => args[0]),
        TemplateFunction.Create("url.absolute", ["path"], (_, args) => args[0]),
        TemplateFunction.Create("url.site", ["path"], (_, args) => args[0]),
        TemplateFunction.Create("url.resolve", ["path"], (_, args) => args[0]),
        TemplateFunction.Create("url.image", ["path", TemplateParameter.Optional("alt")], (_, _) => Value.Null),
    ];
}

/// <summary>Stands for the site.</summary>
internal sealed class Site;

/// <summary>Stands for the menus of the site.</summary>
internal sealed class Menus;

/// <summary>Stands for a post.</summary>
internal sealed class Post;

/// <summary>Stands for whatever has a title and a URL: terms, authors, menu items, other posts.</summary>
internal sealed class Link(string title)
{
    public string Title { get; } = title;

    public string Url { get; } = "/" + title + "/";
}
