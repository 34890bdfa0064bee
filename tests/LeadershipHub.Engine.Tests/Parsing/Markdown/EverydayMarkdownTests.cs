using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

/// <summary>Holds the reader of everyday Markdown to what Markdig makes of the same text.</summary>
public sealed class EverydayMarkdownTests
{
    private static readonly string[] Words =
    [
        // The first ones are everyday, the others are not everywhere.
        "Ask", "the team.", "it's", "\"quoted\"", "-- then", "...", "*soft*", "**loud**", "*two words*", "**a *b* c**", "`code`", "`x < y`", "`{{`", "snake_case",
        "[text](/posts/a/)", "[t](../b.md#c \"A title\")", "[u](https://example.org/?a=1#b)", "![alt](pic.png)", "![a](/b.jpg \"T\")", "wow!", "R & D",
        "(in brackets)", "50%", "é", "Über", "字", "😀", "*it, then.*", "**Bold:**", "(*so*)", "*`x`*", "—", "“said”", "`a | b`", "![An *odd* alt](pic.png)", "12", "1.", "2)", "a:b", "x_", "_y", "*", "**", "`", "``", "[", "]", "](", ")", "!", "&", "&amp;", "<b>", "\\*",
        "{a}", "~", "~~x~~", "|", "https://a.bc", "www.a.bc", "#", "-", "=", ">", "*[A]", "[^1]", "\u00A0", "\t", "+", "$5", "*a", "b*", "*a*b", "a*b*", "*.*", "*(a)*", "*\"q\"*",
        "[a b]", "[!NOTE]", "[ ]", "[x]", "\u00A0end", "***x***", "a**", "[a](b c)", "[a](<b>)", "[a](b(c))", "[](x)", "[a]()", "![](x)", "\"", "'", "'90s", ". . .", "----",
    ];

    private const int Everyday = 32;

    private static readonly string[] Starts =
    [
        "", "", "", "", "", "", "# ", "## ", "### ", "> ", "> ", "- ", "- ", "* ", "1. ", "2. ", "7. ", "10. ", "3) ", "+ ", "| ", "#", ">", "    ", " ", "  - ", ">> ", "####### ", ": ", "---", "===", "***",
        "```", "```csharp", "```", "~~~", "| a | b |\n| --- | ---: |\n| c | d |", "| a |\n|---|\n| `b` |", "| a |\n| :--- |", "```\nx\n```", "> - ", "- > ", "- # ", "> # ", "[a]: b", "*[A]: b", "[^1]: n", "\t",
    ];

    private static readonly MarkdownParser Parser = new(new MarkdownConfig());
    private static readonly MarkdownParser Strict = new(new MarkdownConfig { RawHtml = false, SmartPunctuation = false, HeadingLinks = false });

    [Fact]
    public void Usual_posts_are_of_the_everyday_kind() => Assert.NotNull(Parser.TryParseEveryday(
        """
        Ask the *customer*, then **listen** -- "always".
        See [the post](../ask.md#how "How to ask"), `code`… and ![a photo](photo.jpg).

        ## Ask *more*

        - one
        - [two](b.md)

        > Leave the door open.
        > It is draughty.

        7. seven
        8. eight

        ---

        ![The counter](counter.jpg "Our counter")

        | Habit | Weeks |
        | --- | ---: |
        | `a < b` | 12 |

        ```csharp
        var x = "{a}"; // <b>
        ```
        """,
        1,
        "a.md"));

    [Theory]
    [InlineData("a\\*b")]
    [InlineData("a &amp; b")]
    [InlineData("<b>")]
    [InlineData("a {.b}")]
    [InlineData("a  \nb")]
    [InlineData("    code")]
    [InlineData("a\n===")]
    [InlineData("a\n- b")]
    [InlineData("- a\n  - b")]
    [InlineData("- a\nb")]
    [InlineData("> a\nb")]
    [InlineData("> [!NOTE]\n> a")]
    [InlineData("- [ ] a")]
    [InlineData("a[^1]")]
    [InlineData("a\n: b")]
    [InlineData("[a][b]")]
    [InlineData("*a")]
    [InlineData("a*b*c")]
    [InlineData("https://example.org")]
    [InlineData("~~a~~")]
    [InlineData("{{< a >}}")]
    [InlineData("a <!--more-->")]
    [InlineData("```\na")]
    [InlineData("> a\n> -- b")]
    [InlineData("| a | b |\n|---|\n| c |")]
    public void All_else_is_left_to_Markdig(string text) => Assert.Null(Parser.TryParseEveryday(text, 1, "a.md"));

    [Fact]
    public void What_it_reads_is_what_Markdig_reads() => Prop.ForAll(Texts.ToArbitrary(), text => IsTheSame(Parser, text) && IsTheSame(Strict, text))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260301, 7));

    [Fact]
    public void It_gives_the_cases_of_the_specification_as_Markdig_does() => Assert.All(MarkdownCase.All(), test => IsTheSame(Parser, test.Markdown));

    // Blocks that look like those of posts, most of them everyday Markdown, or nearly.
    private static Gen<string> Texts =>
        from size in Gen.Choose(1, 5)
        from blocks in Block.ListOf(size)
        from joint in Gen.Frequency((8, Gen.Constant("\n\n")), (1, Gen.Constant("\n")), (1, Gen.Constant("\n\n\n")))
        from end in Gen.Elements("", "\n", "\n\n")
        from isWindows in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        let text = string.Join(joint, blocks) + end
        select isWindows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    private static Gen<string> Block => Gen.Frequency(
        (8, Lines("", "")),
        (2, from level in Gen.Choose(1, 6) from line in Line select new string('#', level) + " " + line),
        (2, from marker in Gen.Elements("- ", "* ", "+ ", "> ") from lines in Lines(marker, marker) select lines),
        (1, from marker in Gen.Elements("- ", "* ") from other in Gen.Elements("\n", "\n\n") from lines in Lines(marker, other + marker) select lines),
        (1, from number in Gen.Choose(0, 12) from lines in Lines($"{number}. ", $"{number + 1}. ") select lines),
        (1, from language in Gen.Elements("", "csharp", "c++") from lines in Gen.OneOf(Line, Gen.Elements(Starts)).ListOf() select $"```{language}\n{string.Concat(lines.Select(line => line + "\n"))}```"),
        (1, from head in Line from cells in Line.ListOf(2) from rule in Gen.Elements("---", ":---", "---:", ":-:", ":---:") select $"| {head} | b |\n| {rule} | --- |\n| {cells[0]} | {cells[1]} |"),
        (1, Gen.Elements(Starts)),
        (1, from start in Gen.Elements(Starts) from lines in Lines(start, start) select lines));

    private static Gen<string> Lines(string first, string others) =>
        from size in Gen.Choose(1, 3)
        from lines in Line.ListOf(size)
        select first + string.Join("\n" + others, lines);

    private static Gen<string> Line =>
        from size in Gen.Choose(1, 5)
        from words in Gen.Frequency((60, Gen.Elements(Words[..Everyday])), (1, Gen.Elements(Words))).ListOf(size)
        from joint in Gen.Frequency((12, Gen.Constant(" ")), (1, Gen.Constant("")))
        select string.Join(joint, words);

    private static bool IsTheSame(MarkdownParser parser, string text)
    {
        if (parser.TryParseEveryday(text, 11, "a.md") is not { } everyday)
            return true;

        var whole = parser.ParseWithEverything(text, 11, "a.md");
        Assert.Equal(Shown.Body(whole.Body), Shown.Body(everyday.Body));
        Assert.Equal(whole.Body.Holes, everyday.Body.Holes);
        Assert.Equal(whole.Outline.Headings, everyday.Outline.Headings);
        Assert.Equal(whole.Outline.Anchors, everyday.Outline.Anchors);
        Assert.Equal(whole.Outline.Links, everyday.Outline.Links);
        Assert.Equal((whole.Outline.WordCount, whole.Outline.Summary), (everyday.Outline.WordCount, everyday.Outline.Summary));
        Assert.Empty(whole.Diagnostics);
        return true;
    }
}
