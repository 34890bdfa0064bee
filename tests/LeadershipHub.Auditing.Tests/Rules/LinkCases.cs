using LeadershipHub.Auditing.Tests.Images;

namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>Links, files that pages take, images, frames and fields.</summary>
internal static class LinkCases
{
    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Body("LH900", "The link to '/abut/' leads nowhere.", "<a href=\"/hub/abut/\">About</a>", "<a href=\"/hub/about/\">About</a>"),
        RuleCase.Body("LH900", "The link to '/notes.pdf' leads nowhere.", "<a href=\"../notes.pdf\">Notes</a>", "<a href=\"../about/?page=2\">Notes</a>"),
        RuleCase.Body("LH900", "The link to '/player/' leads nowhere.", "<iframe title=\"Player\" src=\"/hub/player/\"></iframe>", "<iframe title=\"Player\" src=\"/hub/\"></iframe>"),
        new("LH900", "The link to '/old/' leads nowhere.", site => site.Page("about/", "<a href=\"/hub/old/\">Old</a>"), site => site.Page("about/", "<a href=\"/hub/old/\">Old</a>").Text("_redirects", "/hub/old/ /hub/ 301\n")),
        new("LH900", "The link to '/old/a/' leads nowhere.", site => Old(site, "/hub/older/*"), site => Old(site, "/hub/old/*")),
        new("LH900", "The link to '/old/a/' leads nowhere.", site => Old(site, "/hub/old/:year/:slug"), site => Old(site, "/hub/old/:slug")),
        RuleCase.Body("LH901", "'/about/' has no id 'aims'.", "<a href=\"#aims\">Aims</a><h2 id=\"ends\">Aims</h2>", "<a href=\"#aims\">Aims</a><h2 id=\"aims\">Aims</h2>"),
        RuleCase.Body("LH901", "'/' has no id 'ziele'.", "<a href=\"/hub/#ziele\">Aims</a>", "<a href=\"/hub/#top\">Aims</a>"),
        RuleCase.Body("LH901", "'/about/' has no id 't=75'.", "<a href=\"#t=75\">Hear it</a>", "<a href=\"#t=75\">Hear it</a><audio src=\"https://media.example.net/1.mp3\"></audio>"),
        RuleCase.Body("LH901", "'/about/' has no id 'größe & maß'.", "<a href=\"#gr%C3%B6%C3%9Fe%20&amp;%20ma%C3%9F\">Size</a><p id=\"größe\">",
            "<a href=\"#gr%C3%B6%C3%9Fe%20&amp;%20ma%C3%9F\">Size</a><p id=\"größe &amp; maß\">"),
        new("LH902", "The link to '/old/' leads on to '/about/'.", site => site.Page("", "<a href=\"/hub/old/\">Old</a>").Text("old/index.html", Pages.LeadingTo("/hub/about/")),
            site => site.Page("", "<a href=\"/hub/about/\">New</a>").Text("old/index.html", Pages.LeadingTo("/hub/about/"))),
        RuleCase.Body("LH903", "'http://media.example.net/face.png' is taken without encryption.", "<img alt=\"\" width=\"1\" height=\"1\" src=\"http://media.example.net/face.png\">",
            "<a href=\"http://media.example.net/face.png\">Her face</a>"),
        RuleCase.Body("LH904", "The file '/style.css' is not there.", "<link rel=\"stylesheet\" href=\"/hub/style.css\">", "<form action=\"/hub/post\"></form>"),
        new("LH904", "The file '/face@2x.png' is not there.", site => site.Page("about/", Pages.Face).Bytes("face.png", PictureBytes.Png(2, 2)),
            site => site.Page("about/", Pages.Face).Bytes("face.png", PictureBytes.Png(2, 2)).Bytes("face@2x.png", PictureBytes.Png(4, 4))),
        RuleCase.Body("LH904", "The file '/a,b.png' is not there.", "<img alt=\"\" width=\"1\" height=\"1\" src=\"data:,\" srcset=\"data:,a 1x,/hub/a,b.png\t2x\">", "<img alt=\"\" width=\"1\" height=\"1\" src=\"data:,\" srcset=\" , data:,a 1x, /hub/about/, \">"),
        new("LH905", "The page asks https://fonts.example.net for something.", site => site.Page("about/", head: Pages.Font), site =>
        {
            site.Page("about/", head: Pages.Font);
            site.Checks = new() { ThirdParties = ["https://FONTS.example.net"] };
        }),
        RuleCase.Body("LH906", "The link to '/hub/' has no name.", "<a href=\"/hub/\"> <img alt=\"\" width=\"1\" height=\"1\" src=\"data:,\"></a>", "<a href=\"/hub/\"><img alt=\"Home\" width=\"1\" height=\"1\" src=\"data:,\"></a>"),
        RuleCase.Body("LH906", "The link to '/hub/' has no name.", "<a href=\"/hub/\"><svg aria-label=\" \"><path d=\"M0 0\"/></svg></a>", "<a href=\"/hub/\"><svg role=\"img\" aria-label=\"Home\"><path d=\"M0 0\"/></svg></a><button><i aria-label=\"Go\"></i></button>"),
        RuleCase.Body("LH906", "A button has no name.", "<button> </button>", "<button aria-label=\"Close\"> </button>"),
        RuleCase.Body("LH907", "The link 'javascript:void(0)' is a script.", "<a href=\"javascript:void(0)\">Play</a>", "<a href=\"mailto:mara@example.org\">Play</a>"),
        RuleCase.Body("LH908", "The link to '/about' lacks its last slash.", "<a href=\"/hub/about\">About</a>", "<a href=\"/hub/about/\">About</a>"),
        RuleCase.Body("LH910", "The image 'data:,' has no alternative text.", "<img src=\"data:,\">", "<img src=\"data:,\" alt>"),
        RuleCase.Body("LH911", "The image 'https://media.example.net/1.png' has no width and height.", "<img alt=\"\" src=\"https://media.example.net/1.png\" width=\"12\">",
            "<picture><img alt=\"\" src=\"https://media.example.net/1.png\"></picture>"),
        new("LH912", "The image '/wide.png' is shown as 300 × 300, but its file has 600 × 300.", site => site.Page("about/", Pages.Wide(300, 300)).Bytes("wide.png", PictureBytes.Png(600, 300)),
            site => site.Page("about/", Pages.Wide(301, 150)).Bytes("wide.png", PictureBytes.Png(600, 300))),
        RuleCase.Body("LH913", "A frame has no title.", "<iframe src=\"/hub/\" title=\" \"></iframe>", "<iframe src=\"/hub/\" title=\"The front page\"></iframe>"),
        RuleCase.Body("LH914", "The field 'mail' has no label.", "<label for=\"post\">Mail</label><input id=\"mail\" name=\"mail\">", "<label for=\"mail\">Mail</label><input id=\"mail\" name=\"mail\">"),
        RuleCase.Body("LH914", "The field 'text' has no label.", "<textarea name=\"text\"></textarea>", "<label>Text <textarea name=\"text\"></textarea></label>"),
        RuleCase.Body("LH914", "The field 'size' has no label.", "<select name=\"size\"><option>S</select>", "<select name=\"size\" aria-label=\"Size\"><option>S</select><input type=\"hidden\" name=\"x\">"),
    ];

    private static SiteFiles Old(SiteFiles site, string from) => site.Page("about/", "<a href=\"/hub/old/a/\">Old</a>").Text("_redirects", from + " /hub/ 301\n");
}
