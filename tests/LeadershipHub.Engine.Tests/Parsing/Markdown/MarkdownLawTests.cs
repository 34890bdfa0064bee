using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

/// <summary>What holds for every text, tried on random mutations of the cases.</summary>
public sealed class MarkdownLawTests
{
    private static readonly string[] Pieces =
    [
        .. MarkdownCase.All().Select(test => test.Markdown),
        "{{<", ">}}", "{{< a >}}", "{{< /a >}}", "{{</*", "*/>}}", "[", "](", ")", "![", "[^1]", "\n[^1]: ", "*[A]: ", "`", "```\n", "~~", "**", "_",
        "<div>\n", "<a href=\"", "<!--", "-->", "<!--more-->", "\n", "\n\n", "\r\n", "    ", "\t", "> ", "> [!NOTE]\n", "- ", "- [ ] ", "1. ", ": ", "| a |\n|---|\n",
        "|", "# ", "===\n", "--", "---", "\"", "'", "{.a #bc}", "{", "}", "\\", "&amp;", "http://a.bc", "www.", "\0", "\ud83d", "\ude00", "é", "字", "\u2028",
    ];

    private static readonly Arbitrary<string> Texts = Arb.From(
        from parts in Gen.ArrayOf(Gen.Elements(Pieces))
        from cut in Gen.Choose(0, 1000)
        let text = string.Concat(parts)
        select text[(text.Length * cut / 4000)..(text.Length - (text.Length * (cut % 97) / 400))]);

    private static readonly MarkdownParser Parser = new(new MarkdownConfig());
    private static readonly MarkdownParser Strict = new(new MarkdownConfig { RawHtml = false, SmartPunctuation = false, HeadingLinks = false });

    [Fact]
    public void Any_text_parses_and_its_holes_are_in_order() => Check(text =>
        HolesAreInOrder(Parser.Parse(text, 1, "a.md").Body) && HolesAreInOrder(Strict.Parse(text, 1, "a.md").Body));

    [Fact]
    public void The_same_text_gives_the_same_result() => Check(text =>
    {
        var first = Parser.Parse(text, 1, "a.md");
        var second = Parser.Parse(text, 1, "a.md");
        return Same(first, second) && first.Outline.Anchors.SequenceEqual(second.Outline.Anchors, StringComparer.Ordinal);
    });

    [Fact]
    public void The_cheapest_pipeline_changes_nothing() => Check(text => Same(Parser.Parse(text, 1, "a.md"), Parser.ParseWithEverything(text, 1, "a.md")));

    [Fact]
    public void Ids_of_headings_are_unique_and_known_as_anchors() => Check(text =>
    {
        var result = Parser.Parse(text, 1, "a.md");
        var repeated = result.Diagnostics.Any(d => string.Equals(d.Code, "LH242", StringComparison.Ordinal));
        var ids = result.Outline.Headings.Select(heading => heading.Id).ToList();
        return ids.All(id => result.Outline.Anchors.Contains(id, StringComparer.Ordinal)) && (repeated || ids.Count == ids.Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void Links_of_the_body_are_the_links_of_the_outline_and_lie_in_the_source() => Check(text =>
    {
        var result = Parser.Parse(text, 11, "a.md");
        var lines = text.Split('\n').Length + text.Split('\r').Length;
        var inBody = Holes(result.Body).Where(hole => hole is LinkHole or ImageHole).Select(hole => hole.Position).ToHashSet();
        return result.Outline.Links.All(link => inBody.Contains(link.Position) && link.Position.Line >= 11 && link.Position.Line < 11 + lines && link.Position.Column >= 1);
    });

    [Fact]
    public void A_summary_has_no_white_space_around_it_and_none_twice() => Check(text =>
    {
        var summary = Parser.Parse(text, 1, "a.md").Outline.Summary;
        return string.Equals(summary, string.Join(' ', summary.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    });

    [Fact]
    public void Threads_do_not_disturb_one_another()
    {
        var texts = MarkdownCase.All().Select(test => test.Markdown).ToList();
        var alone = texts.Select(text => Shown.Body(Parser.Parse(text, 1, "a.md").Body)).ToList();
        var shared = new MarkdownParser(new MarkdownConfig());

        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => Shown.Body(shared.Parse(text, 1, "a.md").Body)).ToList();

        Assert.Equal(alone, together);
    }

    private static void Check(Func<string, bool> law) =>
        Prop.ForAll(Texts, law).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20260301, 7));

    private static bool Same(MarkdownResult a, MarkdownResult b) =>
        string.Equals(Shown.Body(a.Body), Shown.Body(b.Body), StringComparison.Ordinal)
        && a.Outline.WordCount == b.Outline.WordCount
        && string.Equals(a.Outline.Summary, b.Outline.Summary, StringComparison.Ordinal)
        && a.Outline.Links.SequenceEqual(b.Outline.Links)
        && a.Diagnostics.SequenceEqual(b.Diagnostics);

    private static bool HolesAreInOrder(Body body)
    {
        var last = 0;
        foreach (var hole in body.Holes)
        {
            if (hole.Offset < last || hole.Offset > body.Html.Length || (hole is ShortcodeHole { Inner: { } inner } && !HolesAreInOrder(inner)))
                return false;

            last = hole.Offset;
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Html.Span).Length >= 0;
    }

    private static IEnumerable<Hole> Holes(Body body) => body.Holes.SelectMany(hole => hole is ShortcodeHole { Inner: { } inner } ? Holes(inner) : ImmutableArray.Create(hole));
}
