namespace LeadershipHub.Auditing.Tests.Reporting;

public sealed class FindingPlaceTests
{
    [Fact]
    public void A_finding_stands_at_the_line_of_the_source_that_has_it()
    {
        var site = new SiteFiles().Page("about/", "<a href=\"../abut/\">A</a>").Source("about/", "content/about.md", "---\ntitle: About\n---\n\nSee [us](../abut/).\n");

        Assert.Equal("content/about.md:5:13: The link to '/abut/' leads nowhere. (on /about/)", Found(site, "LH900"));
    }

    [Fact]
    public void A_source_that_does_not_say_it_is_named_as_a_whole()
    {
        var site = new SiteFiles().Page("about/", "<a href=\"/hub/abut/\">A</a>").Source("about/", "content/about.md", "A text.\n");

        Assert.Equal("content/about.md: The link to '/abut/' leads nowhere. (on /about/)", Found(site, "LH900"));
    }

    [Fact]
    public void A_page_without_a_source_stands_for_itself() =>
        Assert.Equal("about/index.html: The link to '/abut/' leads nowhere.", Found(new SiteFiles().Page("about/", "<a href=\"/hub/abut/\">A</a>"), "LH900"));

    [Fact]
    public void The_same_mistake_on_many_pages_is_said_once_with_their_number()
    {
        var site = new SiteFiles();
        foreach (var page in (string[])["", "about/", "more/"])
            site.Page(page, "<a href=\"/hub/about/\">About</a><a href=\"/hub/more/\">More</a><a href=\"/hub/abut/\">A</a>");

        Assert.Equal("about/index.html: The link to '/abut/' leads nowhere. The same on 2 more pages.", Found(site, "LH900"));
        Assert.Equal("about/index.html: The link to '/abut/' leads nowhere. The same on 1 more page.", Found(site.Page("more/"), "LH900"));
    }

    [Fact]
    public void What_sources_say_at_lines_of_their_own_is_said_at_each()
    {
        var site = new SiteFiles().Page("", "<a href=\"about/\">A</a><a href=\"abut/\">A</a>").Page("about/", "<a href=\"/hub/abut/\">A</a>").Page("404.html", "<a href=\"/hub/abut/\">A</a>")
            .Source("", "content/home.md", "[A](abut/)").Source("about/", "content/about.md", "\n[A](../abut/)\n");

        Assert.Equal("404.html: The link to '/abut/' leads nowhere.\ncontent/about.md:2:8: The link to '/abut/' leads nowhere. (on /about/)\ncontent/home.md:1:5: The link to '/abut/' leads nowhere. (on /)", Found(site, "LH900"));
    }

    [Fact]
    public void A_heading_is_found_where_a_line_begins_with_its_signs()
    {
        var site = new SiteFiles().Page("about/", "<h2>A</h2><h1>B</h1>").Source("about/", "content/about.md", "## A\n\nNo # sign\n\n# B\n");

        Assert.Equal("content/about.md:5:1: The page has 2 main headings. (on /about/)", Found(site, "LH929"));
    }

    [Fact]
    public void Findings_come_in_the_order_of_places_and_the_same_each_time()
    {
        var site = new SiteFiles().Page("about/", "<a href=\"/hub/abut/\"></a><img src=\"x.png\"><p id=a><p id=a>").Page("more/", "<a href=\"/hub/b\"></a>");

        var found = site.Audit();
        Assert.Equal(found.OrderBy(d => d.Span).ThenBy(d => d.Code, StringComparer.Ordinal), found);
        Assert.Equal(string.Join('\n', found), string.Join('\n', site.Audit()));
    }

    private static string Found(SiteFiles site, string code) => string.Join('\n', site.Audit().Where(d => d.Code == code).Select(d => $"{d.Span}: {d.Message}"));
}
