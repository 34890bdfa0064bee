using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.FrontMatters;

public sealed class LeadingHeadingTests
{
    private static readonly FrontMatterReader Reader = new(Files.Clean(diagnostics => SiteConfigReader.Read(
        Files.Source(), Files.Bytes("title: A\nbase_url: https://example.org/\n"), diagnostics)));

    [Theory]
    [InlineData("# Listen first\n\nText", "Listen first", "\nText", 2)]
    [InlineData("\n\n# Listen first ##\nText", "Listen first", "Text", 4)]
    [InlineData("# Say *it's* `code` {#id}\r\nText", "Say it's code", "Text", 2)]
    [InlineData("---\nweight: 1\n---\n# Listen\n\nText", "Listen", "\nText", 5)]
    [InlineData("# Listen", "Listen", "", 2)]
    public void A_heading_at_the_beginning_is_the_title_and_no_part_of_the_text(string source, string title, string text, int line) =>
        Assert.Equal((title, text, line), Read(source));

    [Theory]
    [InlineData("---\ntitle: Mine\n---\n# Listen\n", "Mine", "# Listen\n", 4)]
    [InlineData("## Listen\n", null, "## Listen\n", 1)]
    [InlineData("#Listen\n", null, "#Listen\n", 1)]
    [InlineData("# \n", null, "# \n", 1)]
    [InlineData("Text\n# Listen\n", null, "Text\n# Listen\n", 1)]
    public void A_title_in_the_front_matter_and_any_other_text_are_left_alone(string source, string? title, string text, int line) =>
        Assert.Equal((title, text, line), Read(source));

    [Fact]
    public void Where_the_title_could_not_be_read_nothing_is_guessed()
    {
        var diagnostics = new List<Diagnostic>();
        var read = Reader.Read(Files.Source(), Encoding.UTF8.GetBytes("---\ntitle: [a]\n---\n# Listen\n"), FrontMatterKind.Page, diagnostics);

        Assert.Null(read.Front.Title);
        Assert.Equal("LH210", Assert.Single(diagnostics).Code);
    }

    private static (string? Title, string Text, int Line) Read(string source)
    {
        var diagnostics = new List<Diagnostic>();
        var read = Reader.Read(Files.Source(), Encoding.UTF8.GetBytes(source), FrontMatterKind.Page, diagnostics);

        Assert.Empty(diagnostics);
        return (read.Front.Title, Encoding.UTF8.GetString(read.Body), read.BodyLine);
    }
}
