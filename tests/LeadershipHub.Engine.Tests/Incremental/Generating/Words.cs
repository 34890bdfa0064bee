using System.Globalization;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Texts by chance: titles, paragraphs, and blocks that use what Markdown, links and shortcodes offer.</summary>
internal static class Words
{
    private static readonly string[] All = ["listen", "ask", "wait", "trust", "a & b", "Größe", "日本", "it's", "\"quoted\"", "phone", "chair", "counter", "door", "OKR", "hush", "question"];

    public static string Phrase(Chance chance, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => chance.Pick(All)));

    public static string Title(Chance chance) => $"'{(Phrase(chance, chance.Between(1, 3)) + " " + Number(chance.Between(1, 99))).Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A block for the text at a path. Whatever it names may be gone at the next edit; the checks of the site only warn.</summary>
    public static string Block(Chance chance, SiteSources sources, string path) => chance.Between(0, 15) switch
    {
        0 => $"## {Phrase(chance, 2)} {{#h{Number(chance.Between(1, 4))}}}",
        1 => $"## {Phrase(chance, 1)}\n\n### {Phrase(chance, 2)}",
        2 => Link(chance, sources, path),
        3 => Link(chance, sources, path) + " " + Link(chance, sources, path),
        4 => $"[{Phrase(chance, 1)}]({chance.Pick("/images/logo.png", "/posts/", "/tags/", "/no/such/path/", "#h1", "#no-such", "https://example.org/", "/files/notes.txt")})",
        5 => $"![A picture]({chance.Pick("/images/logo.png", "/images/late.png", "plan.png", "/images/card.png")}{chance.Pick("", " \"A caption\"")})",
        6 => "<!--more-->",
        7 => $"> [!{chance.Pick("NOTE", "TIP", "WARNING")}]\n> {Phrase(chance, 3)}",
        8 => $"Noted[^1] *and* so on.\n\n[^1]: {Phrase(chance, 3)}",
        9 => $"| a | b |\n|---|--:|\n| {Phrase(chance, 1)} | 2 |",
        10 => $"*[OKR]: {Phrase(chance, 2).Replace("\"", "", StringComparison.Ordinal)}",
        11 or 12 => Shortcode(chance, sources),
        _ => Phrase(chance, chance.Between(3, 12)) + ".",
    };

    /// <summary>A path of a page or post, relative to the folder of another source.</summary>
    public static string Relative(string from, string to) => Path.GetRelativePath(Path.GetDirectoryName(from) ?? "", to);

    private static string Link(Chance chance, SiteSources sources, string path) =>
        $"[{Phrase(chance, 1).Replace("\"", "", StringComparison.Ordinal)}](<{Relative(path, chance.Pick(Places.Pages(sources)))}{chance.Pick("", "", "#h1", "#h2")}>)";

    private static string Shortcode(Chance chance, SiteSources sources) => chance.Between(0, 9) switch
    {
        0 or 1 => $"{{{{< box title=\"{chance.Pick("One", "Two")}\" >}}}}\n{Phrase(chance, 3)}, *and* {Link(chance, sources, "content/posts/x.md")}\n{{{{< /box >}}}}",
        2 => $"{{{{< hours{chance.Pick("", " \"monday\"")} >}}}}",
        3 => "{{< latest >}}",
        4 => $"{{{{< ref \"{Places.BelowContent(chance.Pick(Places.Steady(sources)))}\" >}}}}",
        5 => $"{{{{< include \"{chance.Pick("_snippets/promise.md", "_snippets/nested.md")}\" >}}}}",
        6 => $"{{{{< fig \"{chance.Pick("/images/logo.png", "plan.png", "/images/late.png")}\" >}}}}",
        7 => "{{< file \"/images/logo.png\" >}}",
        8 => "{{< today >}}",
        _ => "{{< where >}}",
    };
}
