namespace LeadershipHub.Templating.FirstRender;

/// <summary>A site, a page and functions that answer as a hub would, with plain maps and fixed texts.</summary>
internal static class StandIns
{
    public static IReadOnlyList<TemplateFunction> Functions { get; } =
    [
        TemplateFunction.CreateVariadic("t", ["key"], (_, args) => args[0]),
        TemplateFunction.Create("hub.head", [], (_, _) => Html.FromString("<title>A post</title>")),
        TemplateFunction.Create("hub.icon", ["name"], (_, _) => Html.FromString("<svg></svg>")),
        TemplateFunction.Create("hub.has_icon", ["name"], (_, _) => true),
        TemplateFunction.Create("hub.date", ["date", TemplateParameter.Optional("format")], (_, _) => "1 March 2026"),
        TemplateFunction.Create("hub.number", ["number"], (_, args) => args[0]),
        TemplateFunction.Create("hub.json", ["value"], (_, _) => Html.FromString("{}")),
        TemplateFunction.Create("hub.initials", ["name"], (_, _) => "MQ"),
        TemplateFunction.Create("hub.terms", ["page", "taxonomy"], (_, _) => new ValueList()),
        TemplateFunction.Create("hub.author", ["id"], (_, _) => Value.Null),
        TemplateFunction.Create("hub.book", ["id"], (_, _) => Value.Null),
        TemplateFunction.Create("hub.include", ["path"], (_, _) => Value.Null),
        TemplateFunction.Create("url.asset", ["name"], (_, args) => args[0]),
        TemplateFunction.Create("url.absolute", ["path"], (_, args) => args[0]),
        TemplateFunction.Create("url.site", ["path"], (_, args) => args[0]),
        TemplateFunction.Create("url.resolve", ["path"], (_, args) => args[0]),
        TemplateFunction.Create("url.image", ["path", TemplateParameter.Optional("alt")], (_, args) => new ValueMap().Add("url", args[0]).Add("width", 64).Add("height", 64)),
    ];

    public static ValueMap Site() => new ValueMap()
        .Add("title", "A hub").Add("url", "/").Add("base_url", "https://example.org/").Add("language", "en").Add("direction", "ltr").Add("logo", "/logo.svg")
        .Add("menus", new ValueMap().Add("main", Links("Start", "Posts", "Books", "About")).Add("footer", Links("Colophon")))
        .Add("feeds", Links("Feed")).Add("social", new ValueList()).Add("books", new ValueList()).Add("authors", new ValueList())
        .Add("recent", Links("One", "Two", "Three")).Add("archives", new ValueList()).Add("tags", Links("bells")).Add("series", new ValueList()).Add("params", new ValueMap());

    public static ValueMap Page()
    {
        var author = new ValueMap().Add("name", "Mara Quill").Add("url", "/authors/mara/").Add("role", "Asks").Add("social", new ValueList());
        return new ValueMap()
            .Add("kind", "post").Add("title", "What the bell said").Add("url", "/bell/").Add("permalink", "https://example.org/bell/")
            .Add("has_summary", true).Add("summary", "A bell, and nobody who rang it.").Add("content", Html.FromString("<p>" + new string('x', 5000) + "</p>"))
            .Add("date", new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)).Add("reading_minutes", 4).Add("word_count", 800).Add("params", new ValueMap())
            .Add("authors", new ValueList([author])).Add("author", author).Add("tags", Links("bells", "doors", "chairs")).Add("categories", Links("Service"))
            .Add("related", Links("Another", "And another", "A third")).Add("breadcrumbs", Links("Home", "Posts", "What the bell said")).Add("feeds", new ValueList());
    }

    private static ValueList Links(params string[] titles)
    {
        var list = new ValueList();
        foreach (var title in titles)
        {
            list.Add(new ValueMap().Add("title", title).Add("url", $"/{title}/").Add("count", 3).Add("children", new ValueList()).Add("categories", new ValueList()).Add("params", new ValueMap())
                .Add("date", new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)).Add("reading_minutes", 3));
        }

        return list;
    }
}
