using LeadershipHub.Engine.Tests.Incremental.Sources;
using LeadershipHub.Engine.Tests.Incremental.Theme;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Values by chance for the keys of a page's front matter, as YAML; null takes the key away.</summary>
internal static class FrontValues
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        "title", "date", "updated", "slug", "summary", "weight", "draft", "expires", "tags", "categories", "audiences", "author", "authors", "series",
        "aliases", "params", "layout", "image", "image_alt", "related", "menu", "toc", "place", "tag", "form",
    ];

    /// <summary>Keys of the texts of lists and terms.</summary>
    public static IReadOnlyList<string> ListKeys { get; } = ["title", "summary", "image", "image_alt", "weight", "aliases", "menu", "params"];

    public static string? Of(string key, Chance chance, SiteSources sources, string path) => key switch
    {
        "title" => chance.Percent(95) ? Words.Title(chance) : null,
        "date" => Date(chance, path),
        "updated" => chance.Pick<string?>(null, "2026-05-01", "2026-05-09T12:00:00+02:00"),
        "expires" => chance.Pick<string?>(null, null, "2026-05-20", "2026-06-03", "2026-07-01"),
        "draft" => chance.Percent(60) ? null : "true",
        "slug" => chance.Pick<string?>(null, $"slug-{Words.Number(chance.Between(1, 99))}"),
        "summary" => chance.Percent(30) ? null : Words.Title(chance),
        "weight" => chance.Pick<string?>(null, "1", "2", "3", "4", "5"),
        "image" => chance.Pick<string?>(null, "plan.png", "/images/logo.png", "/images/card.png", "/images/late.png"),
        "image_alt" => chance.Percent(50) ? null : Words.Title(chance),
        "toc" => chance.Pick<string?>(null, "true", "false"),
        "layout" => chance.Percent(70) ? null : "wide",
        "aliases" => chance.Percent(40) ? null : $"[/old/{Words.Number(chance.Between(1, 999))}/]",
        "menu" => chance.Pick<string?>(null, "main", "footer", $"{{ name: main, title: Listed {Words.Number(chance.Between(1, 9))}, weight: {Words.Number(chance.Between(1, 9))} }}"),
        "place" or "form" => chance.Percent(50) ? null : Words.Title(chance),
        "params" => Parameters(chance, sources),
        "related" => chance.Percent(60) ? null : $"[{Places.BelowContent(chance.Pick(Places.Steady(sources)))}]",
        _ => Group(key, chance),
    };

    private static string? Group(string key, Chance chance) => key switch
    {
        "tags" => chance.Percent(15) ? null : $"[{string.Join(", ", chance.Some(["alpha", "beta", "Gamma", "'Delta & Co'", "日本", "Alpha"], chance.Between(1, 3)))}]",
        "tag" => chance.Percent(70) ? null : "alpha",
        "categories" => chance.Percent(30) ? null : $"[{string.Join(", ", chance.Some(["Lead", "Lead/One", "Lead/Two", "Lead/Two/Deep", "Other"], chance.Between(1, 2)))}]",
        "audiences" => chance.Percent(50) ? null : $"[{chance.Pick("New", "Old hands")}]",
        "author" => chance.Pick<string?>(null, "mara", "tobi", "Ines Unknown"),
        "authors" => chance.Percent(70) ? null : "[mara, tobi]",
        "series" => chance.Pick<string?>(null, "First week", "{ name: First week, part: 2 }", "{ name: First week, part: 1 }", "Second week"),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No values for this key."),
    };

    // A post without a date in its file's name needs one.
    private static string? Date(Chance chance, string path)
    {
        var isNamed = Path.GetFileName(path).StartsWith("20", StringComparison.Ordinal) || path.Contains("/20", StringComparison.Ordinal);
        return chance.Between(0, 9) switch
        {
            0 or 1 or 2 when isNamed => null,
            3 => chance.Pick("2026-06-02", "2026-06-20", "2026-07-03", "2026-06-01 13:00"),
            4 => "2026-03-01T23:30:00+00:00",
            _ => $"2026-0{Words.Number(chance.Between(1, 5))}-{Words.Number(chance.Between(10, 28))}",
        };
    }

    private static string? Parameters(Chance chance, SiteSources sources)
    {
        if (chance.Percent(20))
            return null;

        var entries = new List<string> { $"probes: [{string.Join(", ", chance.Some(Probes.Names.Where(name => sources.Has("themes/lab/" + Probes.PathOf(name))).ToArray(), chance.Between(0, 2)))}]" };
        if (chance.Percent(40))
            entries.Add($"mood: {chance.Pick("calm", "cross", "7", "true", "'7'")}");
        if (chance.Percent(20))
            entries.Add($"featured: {Places.BelowContent(chance.Pick(Places.Steady(sources)))}");
        if (chance.Percent(20))
            entries.Add($"photo: {chance.Pick("plan.png", "/images/card.png", "/images/late.png")}");
        if (chance.Percent(10))
            entries.Add($"expression: {chance.Pick("site.tags.size", "site.title", "page.title")}");
        return $"{{ {string.Join(", ", entries)} }}";
    }
}
