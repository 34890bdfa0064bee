using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Checking.Quotes;

/// <summary>What makes quotes hard to trust, each rule on a collection that breaks it and on one that keeps it.</summary>
public sealed class QuoteRuleTests
{
    [Theory]
    [InlineData("LH860", Severity.Error, "  - { text: Listen., status: verified }", 2)]
    [InlineData("LH860", Severity.Error, "  - { text: Listen., status: verified, source: { year: '1859' } }", 2)]
    [InlineData("LH861", Severity.Warning, "  - { text: Ask first., author: Mara }\n  - { text: 'ask first!', author: Mara }", 3)]
    [InlineData("LH862", Severity.Warning, "  - { text: Nothing great was ever done without some enthusiasm, author: Mara }\n  - { text: Nothing great was ever done without much enthusiasm, author: Tobi }", 3)]
    [InlineData("LH863", Severity.Warning, "  - { text: Ask first., author: Mara }\n  - { text: Ask first., author: Tobi, id: tobis }", 3)]
    [InlineData("LH863", Severity.Warning, "  - { text: Ask first., author: Mara }\n  - { text: Ask first. }", 3)]
    [InlineData("LH864", Severity.Warning, "  - { text: One, author: Florence Nightingale }\n  - { text: Two, author: Florence Nightingal }\n  - { text: Three, author: Florence Nightingale }", 3)]
    [InlineData("LH865", Severity.Error, "  - text: One\n    days: [02-30]", 3)]
    [InlineData("LH317", Severity.Error, "  - { text: One, id: a/b }", 2)]
    [InlineData("LH318", Severity.Error, "  - { text: One, id: same }\n  - { text: Quite another, id: same }", 3)]
    public void A_rule_finds_what_breaks_it_where_it_stands(string code, Severity severity, string quotes, int line)
    {
        var finding = Assert.Single(Findings(quotes));

        Assert.Equal(code, finding.Code);
        Assert.Equal(severity, finding.Severity);
        Assert.Equal("content/quotes/a.yml", finding.Span.Path);
        Assert.Equal(line, finding.Span.Line);
        Assert.NotNull(finding.Help);
    }

    [Theory]
    [InlineData("  - { text: Listen., status: verified, source: Diary }")]
    [InlineData("  - { text: Listen., status: verified, source: { url: 'https://example.org/' } }")]
    [InlineData("  - { text: Ask first., author: Mara }\n  - { text: Then wait., author: Mara }")]
    [InlineData("  - { text: One, author: William James }\n  - { text: Two, author: William Jones }")]
    [InlineData("  - { text: One, author: F. Nightingale }\n  - { text: Two, author: Florence Nightingale }")]
    [InlineData("  - text: One\n    days: [02-29, 12-31]")]
    public void A_rule_lets_pass_what_keeps_it(string quotes) => Assert.Empty(Findings(quotes));

    [Fact]
    public void An_id_that_no_quote_has_is_an_error_with_the_nearest_one()
    {
        using var site = Hub("  - { text: Listen., id: listen-first }");
        site.Write("theme/shortcodes/quote.sbn-html", "{{ (hub.quote shortcode.args[0]).title }}").Write("content/pages/about.md", "---\ntitle: About\n---\n{{< quote listen-frist >}}\n");

        var finding = Assert.Single(site.Build().Diagnostics);

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("Did you mean 'listen-first'?", finding.Message + finding.Help, StringComparison.Ordinal);
    }

    private static List<Diagnostic> Findings(string quotes)
    {
        using var site = Hub(quotes);
        return [.. site.Build().Diagnostics];
    }

    private static TestSite Hub(string quotes) => TestSite.Empty().Write("content/quotes/a.yml", $"quotes:\n{quotes}\n");
}
