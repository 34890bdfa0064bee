using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>Sitemap, redirects, and what pages have to do with each other.</summary>
internal static class SiteCases
{
    private const string Home = "https://example.org/hub/";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.File("LH948", "'/abut/' is not there.", "sitemap.xml", Sitemap(Home, Home + "abut/"), Sitemap(Home, Home + "about/")),
        RuleCase.File("LH948", "'/' is listed twice.", "sitemap.xml", Sitemap(Home, Home), Sitemap(Home)),
        RuleCase.File("LH948", "'https://other.example.net/' is not an address of the hub.", "sitemap.xml", Sitemap("https://other.example.net/"), Sitemap(Home)),
        RuleCase.File("LH948", "'/hub/' is not an address of the hub.", "sitemap.xml", Sitemap("/hub/"), Sitemap(Home)),
        RuleCase.File("LH948", "The sitemap is no XML:", "sitemap.xml", "<urlset", Sitemap(Home)),
        RuleCase.File("LH948", "The sitemap has 50001 addresses; one file holds 50000.", "sitemap.xml", Sitemap([.. Enumerable.Repeat(Home, 50_001)]), Sitemap(Home)),
        new("LH948", "The sitemap names 'https://example.org/hub/sitemap-2.xml', which is not there.", site => site.Text("sitemap.xml", SitemapIndex(Home + "sitemap-2.xml")),
            site => site.Text("sitemap.xml", SitemapIndex(Home + "sitemap-2.xml")).Text("sitemap-2.xml", Sitemap(Home, Home + "about/"))),
        new("LH948", "'/about/' is not to be found by search engines.", site => site.Page("about/", head: "<meta name=\"robots\" content=\"noindex, follow\">").Text("sitemap.xml", Sitemap(Home, Home + "about/")),
            site => site.Page("about/", head: "<meta name=\"robots\" content=\"noindex, follow\">").Text("sitemap.xml", Sitemap(Home))),
        RuleCase.File("LH949", "The page is not in the sitemap.", "sitemap.xml", Sitemap(Home), Sitemap(Home, Home + "about/")),
        new("LH949", "The page is not in the sitemap.", site => site.Page("about/", head: "<meta name=\"robots\" content=\"max-image-preview:none\">").Text("sitemap.xml", Sitemap(Home)),
            site => site.Page("about/", head: "<meta name=\"robots\" content=\"follow, NoIndex\">").Text("sitemap.xml", Sitemap(Home))),
        RuleCase.File("LH950", "'/a/' leads round in circles by '/a/'.", "_redirects", "/hub/a/ /hub/b/ 301\n/hub/b/ /hub/a/ 301\n", "# /hub/a/ /hub/a/\n/hub/a/ /hub/about/ 301\n/hub/* /hub/a/\n"),
        new("LH950", "'/a/' leads round in circles by '/a/'.", site => site.Text("a/index.html", Pages.LeadingTo("/hub/a/")), site => site.Text("a/index.html", Pages.LeadingTo("/hub/about/"))),
        RuleCase.File("LH951", "'/a/' leads to its page in 2 steps, by '/b/'.", "_redirects", "/hub/a/ /hub/b/\n/hub/b/ /hub/about/\n", "/hub/a/ /hub/about/\n/hub/b/ /hub/about/\n"),
        new("LH951", "'/a/' leads to its page in 2 steps, by '/b/'.", site => site.Text("a/index.html", Pages.LeadingTo("../b/")).Text("b/index.html", Pages.LeadingTo(Home)),
            site => site.Text("a/index.html", Pages.LeadingTo("https://other.example.net/"))),
        RuleCase.File("LH952", "'/a/' leads to '/abut/', which is not there.", "_redirects", "/hub/a/ /hub/abut/\n", "/hub/a/ https://other.example.net/abut/\n"),
        new("LH952", "The address leads on to '/abut/', which is not there.", site => site.Text("a/index.html", Pages.LeadingTo("/hub/abut/")), site => site.Text("a/index.html", Pages.LeadingTo("/hub/about/"))),
        new("LH953", "The page weighs 2", site => Heavy(site, "<img alt=\"\" width=\"1\" height=\"1\" src=\"/hub/big.bin\"><img alt=\"\" width=\"1\" height=\"1\" src=\"/hub/big.bin\">"), site => Heavy(site, "<a href=\"/hub/big.bin\">Big</a>")),
        new("LH953", "The page weighs 2", site => Heavy(site, Pages.Wide(1, 1).Replace("wide.png", "big.bin", StringComparison.Ordinal)), site => Heavy(site, "<img alt=\"\" width=\"1\" height=\"1\" src=\"data:,\" srcset=\"/hub/big.bin 2x\">")),
        new("LH954", "No page links to it.", site => site.Page("lonely/"), site => site.Page("lonely/").Text("moved/index.html", Pages.LeadingTo("/hub/lonely/")).Page("404.html")),
        new("LH955", "In 'tags', 'teamwrk' (1 page) looks like 'Teamwork' (3 pages).", site => site.Taxonomies = Terms("Teamwork", "teamwrk"), site => site.Taxonomies = Terms("Teamwork", "Network")),
    ];

    private static string Sitemap(params string[] addresses) =>
        $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(addresses.Select(address => $"<url><loc>{address}</loc></url>"))}</urlset>";

    private static string SitemapIndex(string address) => $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{address}</loc></sitemap></sitemapindex>";

    private static System.Collections.Immutable.ImmutableArray<AuditedTaxonomy> Terms(string often, string once) =>
        [new("tags", [new(often, 3, "content/a.md"), new(once, 1, "content/b.md")])];

    private static void Heavy(SiteFiles site, string body)
    {
        site.Page("about/", body).Bytes("big.bin", new byte[2000]);
        site.Checks = new() { PageWeight = 2 };
    }
}
