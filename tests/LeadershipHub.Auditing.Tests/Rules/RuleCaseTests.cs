using LeadershipHub.Auditing.Rules;

namespace LeadershipHub.Auditing.Tests.Rules;

public sealed class RuleCaseTests
{
    /// <summary>Rules that no built site breaks by itself; BaselineTests and ExternalLinkTests have them.</summary>
    private static readonly string[] Elsewhere = ["LH909", "LH956", "LH957", "LH958"];

    private static readonly Dictionary<string, RuleCase> Cases =
        LinkCases.All.Concat(PageCases.All).Concat(FeedCases.All).Concat(SiteCases.All).Select((one, number) => (Name: $"{one.Name} #{number}", Case: one)).ToDictionary(one => one.Name, one => one.Case, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_mistake_is_found_and_its_good_twin_is_not(string name)
    {
        var (_, message, bad, good) = Cases[name];
        var rule = AuditRules.All.Single(rule => rule.Code == Cases[name].Code);
        var (wrong, right) = (new SiteFiles(), new SiteFiles());
        bad(wrong);
        good(right);

        var found = wrong.Audit();
        var finding = found.FirstOrDefault(d => d.Code == rule.Code && d.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.True(finding is not null, $"Found was: {string.Join('\n', found)}");
        Assert.Equal(rule.Severity, finding.Severity);
        Assert.Equal(rule.Help, finding.Help);
        Assert.DoesNotContain(right.Audit(), d => d.Code == rule.Code);
    }

    [Fact]
    public void Every_rule_has_a_case() =>
        Assert.Equal(string.Join('\n', AuditRules.All.Select(rule => rule.Code)), string.Join('\n', Cases.Values.Select(one => one.Code).Concat(Elsewhere).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_site_without_a_mistake_has_no_finding() => Assert.Empty(new SiteFiles().Audit());

    [Fact]
    public void A_rule_that_is_ignored_is_not_looked_for()
    {
        var site = new SiteFiles().Page("about/", "<a href=\"/hub/abut/\">A</a><p style=\"color: red\"></p>");
        site.Checks = new() { Ignore = ["LH900", "LH955"] };
        site.Taxonomies = [new("tags", [new("Teamwork", 2, null), new("teamwork", 1, null)])];

        Assert.Equal("LH959", Assert.Single(site.Audit()).Code);
    }

    [Fact]
    public void A_check_that_is_cancelled_says_nothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new SiteFiles().Look(site => SiteAudit.Everything(site, cancel.Token)));
    }

    [Fact]
    public void External_links_are_told_by_address_without_fragment()
    {
        var site = new SiteFiles().Page("about/", "<a href=\"https://other.example.net/a#b\">A</a><a href=\"mailto:mara@example.org\">M</a><img alt=\"\" width=1 height=1 src=\"https://media.example.net/1.png\">");

        var links = site.Look(files =>
        {
            var audit = new SiteAudit(Auditing.Reporting.Baseline.Empty);
            audit.Audit(files, CancellationToken.None);
            return audit.ExternalLinks;
        });

        Assert.Equal(("https://other.example.net/a", "about/index.html"), (Assert.Single(links).Key, links.Values.Single()));
    }
}
