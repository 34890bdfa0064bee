using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

public sealed class MarkdownParserTests
{
    private static readonly MarkdownParser Parser = new(new MarkdownConfig());

    [Fact]
    public void Places_count_from_the_line_where_the_text_begins()
    {
        var result = Parser.Parse("a\n\n  see [x](x.md) {{< y\n", 7, "content/posts/a.md");

        Assert.Equal(new Position(9, 7), Assert.Single(result.Outline.Links).Position);
        Assert.Equal("content/posts/a.md:9:17", Assert.Single(result.Diagnostics).Span.ToString());
    }

    [Theory]
    [InlineData("#ask", LinkKind.Fragment, "", "#ask")]
    [InlineData("/a/?b#c", LinkKind.Root, "/a/", "?b#c")]
    [InlineData("../a.md#b?c", LinkKind.File, "../a.md", "#b?c")]
    [InlineData("1:2.md", LinkKind.File, "1:2.md", "")]
    public void A_target_is_split_into_path_and_suffix(string url, LinkKind kind, string path, string suffix)
    {
        var result = Parser.Parse($"[x]({url})", 1, "a.md");

        Assert.Equal(new LinkTarget(kind, path, suffix), Assert.Single(result.Outline.Links).Target);
    }

    [Fact]
    public void Shortcodes_are_numbered_in_the_order_of_the_source()
    {
        var body = Parser.Parse("{{< a >}}{{< b >}}x{{< c >}}{{< /b >}}\n\n{{< d >}}\n", 1, "a.md").Body;

        var outer = body.Holes.Cast<ShortcodeHole>().ToList();
        var inner = Assert.IsType<ShortcodeHole>(Assert.Single(outer[1].Inner!.Holes));
        Assert.Equal([("a", 0), ("b", 1), ("c", 2), ("d", 3)], [(outer[0].Name, outer[0].Ordinal), (outer[1].Name, outer[1].Ordinal), (inner.Name, inner.Ordinal), (outer[2].Name, outer[2].Ordinal)]);
    }

    [Fact]
    public void Offsets_of_holes_count_bytes()
    {
        var body = Parser.Parse("“é” [x](x.md)", 1, "a.md").Body;

        Assert.Equal("<p>“é” <a href=\""u8.Length, Assert.Single(body.Holes).Offset);
    }

    [Fact]
    public void A_single_shortcode_has_no_inner_text_and_an_empty_pair_has_an_empty_one()
    {
        var body = Parser.Parse("{{< a >}} {{< b >}}{{< /b >}}", 1, "a.md").Body;

        Assert.Equal([null, Body.Empty], body.Holes.Cast<ShortcodeHole>().Select(hole => hole.Inner));
    }

    [Fact]
    public void A_failed_parse_leaves_nothing_behind_for_the_next()
    {
        var before = Shown.Body(Parser.Parse("# a\n\n{{< x >}}b", 1, "a.md").Body);
        Parser.Parse("# a\n\n{{< x >}}\n\n" + new string('>', 1000), 1, "a.md");

        Assert.Equal(before, Shown.Body(Parser.Parse("# a\n\n{{< x >}}b", 1, "a.md").Body));
    }

    [Theory]
    [InlineData("{{< a >}}\nb\n\n{{< /a\n", "LH230")]
    [InlineData("{{< /a >}}", "LH232")]
    [InlineData("{{< a b=\"c >}}", "LH233")]
    [InlineData("> [!HINT]\n> a", "LH241")]
    public void A_diagnostic_says_what_to_do(string text, string code)
    {
        var diagnostic = Assert.Single(Parser.Parse(text, 1, "a.md").Diagnostics);

        Assert.Equal(code, diagnostic.Code);
        Assert.False(string.IsNullOrWhiteSpace(diagnostic.Help));
    }

    [Fact]
    public void An_admonition_that_is_nearly_known_gets_a_suggestion() =>
        Assert.Equal("Did you mean 'NOTE'?", Assert.Single(Parser.Parse("> [!notes]\n> a", 1, "a.md").Diagnostics).Help);

    [Fact]
    public void A_split_pair_names_the_line_of_its_end() =>
        Assert.Contains("line 13", Assert.Single(Parser.Parse("{{< a >}}b\n\nc{{< /a >}}", 11, "a.md").Diagnostics).Message, StringComparison.Ordinal);
}
