namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>What a page says of itself.</summary>
internal static class PageCases
{
    private const string Title = "<title>Page about</title>";
    private const string Description = "content=\"What about tells.\"";
    private const string Canonical = "href=\"https://example.org/hub/about/\"";
    private const string OpenGraph = "<meta property=\"og:title\" content=\"About\"><meta property=\"og:type\" content=\"article\"><meta property=\"og:url\" content=\"https://example.org/hub/about/\">";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Replace("LH920", "The page has no doctype.", "<!DOCTYPE html>", "", "<!doctype HTML>"),
        RuleCase.Replace("LH921", "The page says no language.", "<html lang=\"en\">", "<html lang=\"\">", "<HTML LANG=en>"),
        RuleCase.Replace("LH922", "The page has no title.", Title, "<title> </title>", "<title>A</title>"),
        RuleCase.Replace("LH922", "The page has no title.", Title, "<svg><title>A drawing</title></svg>", "<svg><title>A drawing</title></svg><title>A</title>"),
        RuleCase.Replace("LH906", "A button has no name.", Title, Title + "<title>Again</title><button></button>", Title + "<title>Again</title><button>Go</button>"),
        RuleCase.Replace("LH923", "The title 'Page home' is that of /about/ too.", Title, "<title>Page\n home</title>", "<title>Page at home</title>"),
        new("LH923", "The title 'Page home' is that of /about/ too.", site => site.Replace("about/", Title, "<title>Page home</title>"),
            site => site.Replace("about/", Title, "<title>Page home</title>").Replace("about/", Canonical, "href=\"https://example.org/hub/\"")),
        new("LH924", "The title 'Page about' has 10 letters.", site => site.Checks = new() { TitleLength = 9 }, site => site.Checks = new() { TitleLength = 10 }),
        Sourced(RuleCase.Replace("LH925", "The page has no description.", Description, "content=\"\"", "content=\"What we do.\"")),
        Sourced(RuleCase.Replace("LH925", "The page has no description.", "<meta name=\"description\"", "<meta name=\"x\"", "<meta name=\"robots\" content=\"NONE\"><meta name=\"x\"")),
        new("LH925", "The page has no description.", site => site.Replace("about/", Description, "").Source("about/", "content/about.md", ""), site => site.Replace("about/", Description, "")),
        RuleCase.Replace("LH926", "The description 'What home tells.' is that of /about/ too.", Description, "content=\"What home tells.\"", "content=\"What it tells.\""),
        new("LH927", "The description has 17 letters.", site => site.Checks = new() { DescriptionLength = 16 }, site => site.Checks = new() { DescriptionLength = 17 }),
        RuleCase.Body("LH928", "A heading of level 4 follows one of level 2.", "<h2>A</h2><h4>B</h4>", "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>"),
        RuleCase.Replace("LH929", "The page has no main heading.", "<h1>Page about</h1>", "<h2>Page about</h2>", "<H1>Page about</H1>"),
        RuleCase.Body("LH929", "The page has 2 main headings.", "<h1>Once more</h1>", "<h2>Once more</h2>"),
        RuleCase.Body("LH930", "The id 'a' is given twice.", "<p id=\"a\"></p><p id=a></p>", "<p id=\"a\"></p><p id=A></p>"),
        RuleCase.Replace("LH931", "The page names no canonical address.", "rel=\"canonical\"", "rel=\"license\"", "rel=\"canonical\""),
        RuleCase.Replace("LH931", "The canonical address '/abut/' is not there.", Canonical, "href=\"https://example.org/hub/abut/\"", Canonical),
        RuleCase.Replace("LH931", "The canonical address '/hub/about/' is not a whole one.", Canonical, "href=\"/hub/about/\"", Canonical),
        RuleCase.Head("LH931", "The page names two canonical addresses.", "<link rel=\"canonical\" href=\"https://example.org/hub/\">", ""),
        new("LH931", "The canonical address '/about/' names another one itself.",
            site => site.Page("more/").Replace("more/", "https://example.org/hub/more/", "https://example.org/hub/about/").Replace("about/", Canonical, "href=\"https://example.org/hub/\""),
            site => site.Page("more/").Replace("more/", "https://example.org/hub/more/", "https://example.org/hub/about/")),
        RuleCase.Head("LH932", "The head names '/feed.xml', which is not there.", "<link rel=\"alternate\" href=\"/hub/feed.xml\">", "<link rel=\"alternate\" href=\"/hub/\">"),
        RuleCase.Body("LH934", "An element refers to the id 'b', which is not on the page.", "<p id=\"a\" aria-describedby=\"a b\"></p>", "<p id=\"a\" aria-describedby=\"a\n b\"></p><p id=\"b\"></p>"),
        RuleCase.Replace("LH935", "The page says no charset.", "<meta charset=\"utf-8\">", "", "<META CHARSET=utf-8>"),
        RuleCase.Replace("LH935", "The page says no viewport.", "<meta name=\"viewport\" content=\"width=device-width\">", "", "<meta content=\"width=device-width\" name=viewport>"),
        RuleCase.Body("LH936", "</section> ends an element that is not open.", "</section>", "<section></section>"),
        RuleCase.Body("LH936", "</em> comes before <b> is closed.", "<em><b></em></b>", "<em><b></b></em>"),
        RuleCase.Body("LH936", "</body> comes before <div> is closed.", "<div>", "<ul><li>A<li>B</ul><p>C"),
        RuleCase.Body("LH936", "<svg> is never closed.", "<svg><path/>", "<svg width=\"1\"/><math/><svg><svg/></svg><div></div>"),
        RuleCase.Replace("LH936", "<section> is never closed.", "</body></html>", "<section>", ""),
        RuleCase.Body("LH936", "</img> ends an element that has no end.", "<img alt=\"\" src=\"data:,\"></img>", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><g></g></svg><br/>"),
        RuleCase.Head("LH940", "The structured data is no JSON:", Pages.Data("{\"@context\": }"), Pages.Data("{\"@context\": \"https://schema.org\", \"@type\": \"Thing\"}")),
        RuleCase.Head("LH941", "The structured data has no @context.", Pages.Data("{}"), Pages.Data("{\"@context\": \"https://other.example.net\"}")),
        RuleCase.Head("LH941", "A node of the structured data has no @type.", Pages.Data("{\"@context\": \"https://schema.org\", \"@graph\": [{}]}"), Pages.Data("{\"@context\": \"https://schema.org\", \"@graph\": []}")),
        RuleCase.Head("LH941", "The Person of the structured data has no 'name'.", Pages.Data("{\"@context\": \"https://schema.org\", \"@type\": \"Person\", \"name\": \" \"}"),
            Pages.Data("[{\"@context\": \"https://schema.org\", \"@type\": \"Person\", \"name\": \"Mara\"}]")),
        RuleCase.Head("LH941", "The steps of the breadcrumb are not numbered from 1.", Breadcrumb("1.5", ""), Breadcrumb("1", "")),
        RuleCase.Head("LH941", "A step of the breadcrumb has no 'item'.", Breadcrumb("1", ", {\"position\": 2}"), Breadcrumb("1, \"item\": \"https://example.org/hub/\"", ", {\"position\": 2}")),
        RuleCase.Head("LH942", "The page has Open Graph, but no og:type.", "<meta property=\"og:title\" content=\"About\">", OpenGraph),
        RuleCase.Head("LH942", "og:url is another address than the canonical one.", OpenGraph.Replace("/about/", "/", StringComparison.Ordinal), OpenGraph),
        RuleCase.Head("LH943", "The Open Graph image 'https://example.org/hub/card.png' is not there.", OpenGraph + Image("https://example.org/hub/card.png"), OpenGraph + Image("https://example.org/hub/about/")),
        RuleCase.Head("LH943", "The Open Graph image '/hub/about/' is not there.", OpenGraph + Image("/hub/about/"), OpenGraph + Image("https://media.example.net/card.png")),
        RuleCase.Body("LH959", "An element has a style of its own.", "<p style=\"color: red\">A</p>", "<p class=\"style\">A</p>"),
        RuleCase.Body("LH959", "The attribute 'onclick' holds script.", "<button onclick=\"go()\">Go</button>", "<button once=\"go()\" only>Go</button>"),
    ];

    private static RuleCase Sourced(RuleCase one) => one with
    {
        Bad = site => one.Bad(site.Source("about/", "content/about.md", "")),
        Good = site => one.Good(site.Source("about/", "content/about.md", "")),
    };

    private static string Breadcrumb(string first, string rest) =>
        Pages.Data($"{{\"@context\": \"https://schema.org\", \"@type\": \"BreadcrumbList\", \"itemListElement\": [{{\"position\": {first}}}{rest}]}}");

    private static string Image(string address) => $"<meta property=\"og:image\" content=\"{address}\">";
}
