using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

/// <summary>Texts that nobody writes: they may be refused, but neither end the process nor hold it up.</summary>
public sealed class HostileMarkdownTests
{
    private static readonly MarkdownParser Parser = new(new MarkdownConfig());

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("> ", 10_000)]
    [InlineData("1. ", 10_000)]
    [InlineData("[", 100_000)]
    [InlineData("![", 100_000)]
    [InlineData("*a ", 100_000)]
    [InlineData("[a](", 50_000)]
    [InlineData("[a]: b\n", 50_000)]
    public void What_is_nested_too_deeply_is_refused(string piece, int times)
    {
        var result = Parser.Parse(Repeat(piece, times), 3, "a.md");

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("LH240", diagnostic.Code);
        Assert.Equal(3, diagnostic.Span.Line);
        Assert.True(result.Body.IsEmpty);
    }

    [Theory]
    [InlineData("- ", 10_000)]
    [InlineData("*", 100_000)]
    [InlineData("`", 100_000)]
    [InlineData("<a ", 50_000)]
    [InlineData("<!-- ", 50_000)]
    [InlineData("|", 100_000)]
    [InlineData("{", 100_000)]
    [InlineData("http://a.bc ", 50_000)]
    [InlineData("&amp;", 50_000)]
    [InlineData("# a\n", 20_000)]
    [InlineData("> a\n> -- b\n\n", 10_000)]
    [InlineData("{{< a >}}", 50_000)]
    [InlineData("{{< a >}}\n", 50_000)]
    public void What_is_only_long_is_written(string piece, int times) => Assert.Empty(Parser.Parse(Repeat(piece, times), 1, "a.md").Diagnostics);

    [Fact]
    public void A_list_that_goes_ever_deeper_is_refused()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(depth => new string(' ', 2 * depth) + "- a\n"));

        Assert.Equal("LH240", Assert.Single(Parser.Parse(text, 1, "a.md").Diagnostics).Code);
    }

    [Fact]
    public void A_hundred_levels_of_quotes_are_written() => Assert.Empty(Parser.Parse(Repeat("> ", 100) + "a", 1, "a.md").Diagnostics);

    [Fact]
    public void A_table_of_many_rows_is_written()
    {
        var result = Parser.Parse("|a|b|\n|-|-|\n" + Repeat("|c|d|\n", 20_000), 1, "a.md");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(40_002, result.Outline.WordCount);
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(33, 1)]
    public void Shortcodes_nest_to_32(int depth, int diagnostics)
    {
        var text = Repeat("{{< a >}}\n", depth) + "x\n" + Repeat("{{< /a >}}\n", depth);

        var result = Parser.Parse(text, 1, "a.md");

        Assert.Equal(diagnostics, result.Diagnostics.Length);
        Assert.All(result.Diagnostics, d => Assert.Equal("LH234", d.Code));
    }

    [Theory]
    [InlineData("{{< a >}}", "{{< /a >}}", "")]
    [InlineData("{{< a >}}\n", "{{< /a >}}\n", "")]
    [InlineData("{{< a >}}", "{{< /a >}}", "<div>\n")]
    [InlineData("*a ", "b*", "")]
    public void What_nests_deeply_needs_little_stack(string open, string close, string before)
    {
        var text = before + Repeat(open, 9_000) + Repeat(close, 9_000);
        string? code = null;
        var thread = new Thread(() => code = Parser.Parse(text, 1, "a.md").Diagnostics.FirstOrDefault()?.Code, maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.True(code is "LH234" or "LH240", code);
    }

    [Fact]
    public void Every_shortcode_without_an_end_is_reported_once()
    {
        var result = Parser.Parse(Repeat("{{< a\n\n", 1000), 1, "a.md");

        Assert.Equal(1000, result.Diagnostics.Select(d => d.Span).Distinct().Count());
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
