using LeadershipHub.Auditing.Tests.Rules;

namespace LeadershipHub.Auditing.Tests.Checks;

/// <summary>What the cases of the rules do not say.</summary>
public sealed class RedirectTests
{
    [Fact]
    public void A_circle_over_both_kinds_is_found_from_each_of_its_addresses()
    {
        var found = Audit(new SiteFiles().Text("_redirects", "/hub/a/ /hub/b/ 301\n").Text("b/index.html", Pages.LeadingTo("/hub/c/")).Text("c/index.html", Pages.LeadingTo("/hub/b/")), "LH950");

        Assert.Equal("_redirects '/a/' leads round in circles by '/b/'.\nb/index.html '/b/' leads round in circles by '/b/'.\nc/index.html '/c/' leads round in circles by '/c/'.", found);
    }

    [Fact]
    public void A_chain_says_how_many_steps_it_has()
    {
        var found = Audit(new SiteFiles().Text("_redirects", "/hub/a/ /hub/b/\n/hub/b/ /hub/c/\n/hub/c/ https://other.example.net/\n"), "LH951");

        Assert.Equal("_redirects '/a/' leads to its page in 3 steps, by '/b/'.\n_redirects '/b/' leads to its page in 2 steps, by '/c/'.", found);
    }

    [Fact]
    public void The_first_line_of_an_address_counts() =>
        Assert.Equal("", Audit(new SiteFiles().Text("_redirects", "/hub/a/ /hub/about/ 301\n/hub/a/ /hub/abut/ 301\n"), "LH952"));

    [Fact]
    public void Lines_of_addresses_beside_the_hub_are_none_of_its_own()
    {
        var site = new SiteFiles().Page("about/", "<a href=\"/hub/old/\">Old</a>").Text("_redirects", "/old/ /hub/ 301\n");

        Assert.Equal("about/index.html The link to '/old/' leads nowhere.", Audit(site, "LH900"));
        Assert.Equal("", Audit(site, "LH950"));
    }

    [Fact]
    public void Comments_empty_lines_and_patterns_are_passed_over() =>
        Assert.Empty(new SiteFiles().Text("_redirects", "# Old addresses\n\n/hub/news/* /hub/nowhere/:splat 301\n/hub/alone\nhttps://old.example.org/* https://example.org/:splat 301!\n").Audit());

    private static string Audit(SiteFiles site, string code) => string.Join('\n', site.Audit().Where(d => d.Code == code).Select(d => $"{d.Span} {d.Message}"));
}
