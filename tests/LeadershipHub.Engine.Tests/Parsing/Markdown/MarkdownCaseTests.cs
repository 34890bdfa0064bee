using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

/// <summary>Holds the parser to <c>cases.yml</c>.</summary>
public sealed class MarkdownCaseTests
{
    private static readonly Dictionary<string, MarkdownCase> Cases = MarkdownCase.All().ToDictionary(test => test.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_case_gives_what_it_says(string name)
    {
        var test = Cases[name];
        var result = new MarkdownParser(Config(test.Config)).Parse(test.Markdown, 1, "a.md");

        Assert.Equal(test.Html, Shown.Body(result.Body).TrimEnd('\n'));
        Assert.Equal(test.Summary ?? result.Outline.Summary, result.Outline.Summary);
        Assert.Equal(test.Words ?? result.Outline.WordCount, result.Outline.WordCount);
        AssertSame(test.Headings, result.Outline.Headings.Select(Shown.Heading));
        AssertSame(test.Anchors, result.Outline.Anchors);
        AssertSame(test.Links, result.Outline.Links.Select(Shown.Link));
        AssertSame(test.Diagnostics, result.Diagnostics.OrderBy(d => d.Span).Select(Shown.Diagnostic));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_cheapest_pipeline_gives_what_the_full_one_gives(string name)
    {
        var test = Cases[name];
        var parser = new MarkdownParser(Config(test.Config));

        var cheap = parser.Parse(test.Markdown, 1, "a.md");
        var full = parser.ParseWithEverything(test.Markdown, 1, "a.md");

        Assert.Equal(Shown.Body(full.Body), Shown.Body(cheap.Body));
        Assert.Equal(full.Outline.Links, cheap.Outline.Links);
    }

    private static void AssertSame(List<string>? expected, IEnumerable<string> actual)
    {
        if (expected is not null)
            Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    private static MarkdownConfig Config(string? name) => name switch
    {
        null => new(),
        "no smart" => new() { SmartPunctuation = false },
        "no raw html" => new() { RawHtml = false },
        "no heading links" => new() { HeadingLinks = false },
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
