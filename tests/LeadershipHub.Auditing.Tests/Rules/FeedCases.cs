namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>RSS, Atom and JSON feeds.</summary>
internal static class FeedCases
{
    private const string Home = "https://example.org/hub/";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.File("LH945", "The file is no XML:", "feed.xml", "<rss><channel></rss>", "<opml/>"),
        RuleCase.File("LH945", "The file is no XML:", "feed.xml", "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>&a;</rss>", Rss("")),
        RuleCase.File("LH945", "The file is no JSON.", "feed.json", "{", "[1, \"two\"]"),
        RuleCase.File("LH946", "The channel has no <description>.", "feed.xml", Rss("").Replace("<description>c</description>", "", StringComparison.Ordinal), Rss("")),
        RuleCase.File("LH946", "An item has neither title nor description.", "feed.xml", Rss("<item><guid isPermaLink=\"false\">1</guid></item>"), Rss("<item><description>A</description></item>")),
        RuleCase.File("LH946", "'2026-03-02' is no date of this format.", "feed.xml", Rss("<item><title>A</title><pubDate>2026-03-02</pubDate></item>"), Rss("<item><title>A</title><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate></item>")),
        RuleCase.File("LH946", "'Mon, 02 Mar 26' is no date of this format.", "feed.xml", Rss("<item><title>A</title><pubDate>Mon, 02 Mar 26</pubDate></item>"), Rss("<item><title>A</title><pubDate>Mon, 2 Mar 2026 10:00:00 GMT</pubDate></item>")),
        RuleCase.File("LH946", "Two entries have the id '1'.", "feed.xml", Rss(Item("1") + Item("1")), Rss(Item("1") + Item("2"))),
        RuleCase.File("LH946", "An enclosure has no length in bytes.", "feed.xml", Rss("<item><title>A</title><enclosure url=\"https://media.example.net/1.mp3\" type=\"audio/mpeg\" length=\"\"/></item>"),
            Rss("<item><title>A</title><enclosure url=\"https://media.example.net/1.mp3\" type=\"audio/mpeg\" length=\"12\"/></item>")),
        RuleCase.File("LH946", "An enclosure has no url.", "feed.xml", Rss("<item><title>A</title><enclosure type=\"audio/mpeg\" length=\"1\"/></item>"), Rss("")),
        RuleCase.File("LH946", "An entry has no <updated>.", "feed.xml", Atom("<entry><id>e</id><title>E</title></entry>"), Atom("<entry><id>e</id><title>E</title><updated>2026-03-02T10:00:00Z</updated></entry>")),
        RuleCase.File("LH946", "An entry has no <id>.", "feed.xml", Atom("<entry/>"), Atom("")),
        RuleCase.File("LH946", "The feed has no <title>.", "feed.xml", Atom("").Replace("<title>A</title>", "", StringComparison.Ordinal), Atom("")),
        RuleCase.File("LH946", "'yesterday' is no date of this format.", "feed.xml", Atom("<entry><id>e</id><title>E</title><updated>yesterday</updated></entry>"), Atom("<entry><id>e</id><title>E</title><updated>2026-03-02T10:00:00+01:00</updated></entry>")),
        RuleCase.File("LH946", "The feed has no 'items'.", "feed.json", Json("\"items\": {}"), Json("\"items\": []")),
        RuleCase.File("LH946", "The feed has no 'title'.", "feed.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", "{\"version\": 2, \"items\": []}"),
        RuleCase.File("LH946", "An item has no 'id'.", "feed.json", Json("\"items\": [{\"content_text\": \"A\"}]"), Json("\"items\": [{\"id\": \"1\", \"content_text\": \"A\"}]")),
        RuleCase.File("LH946", "An item has neither 'content_html' nor 'content_text'.", "feed.json", Json("\"items\": [{\"id\": \"1\"}]"), Json("\"items\": [{\"id\": \"1\", \"content_html\": \"A\"}]")),
        RuleCase.File("LH946", "An item is no object.", "feed.json", Json("\"items\": [7]"), Json("\"items\": []")),
        RuleCase.File("LH946", "'url' of an item is no text.", "feed.json", Json("\"items\": [{\"id\": \"1\", \"url\": 7, \"content_text\": \"A\"}]"), Json("\"items\": [{\"id\": \"1\", \"url\": null, \"content_text\": \"A\"}]")),
        RuleCase.File("LH946", "'content_html' of an item is no text.", "feed.json", Json("\"items\": [{\"id\": \"1\", \"content_html\": []}]"), Json("\"items\": [{\"id\": \"1\", \"content_html\": \"\"}]")),
        RuleCase.File("LH947", "'/about/' is not a whole address.", "feed.xml", Rss("<item><title>A</title><link>/about/</link></item>"), Rss($"<item><title>A</title><link>{Home}about/</link></item>")),
        RuleCase.File("LH947", "'/abut/' is not there.", "feed.xml", Rss($"<item><title>A</title><guid>{Home}abut/</guid></item>"), Rss($"<item><title>A</title><guid isPermaLink=\"false\">{Home}abut/</guid></item>")),
        RuleCase.File("LH947", "'/abut/' is not there.", "feed.xml", Atom($"<link href=\"{Home}abut/\"/>"), Atom($"<link rel=\"hub\" href=\"{Home}abut/\"/><link href=\"{Home}\"/>")),
        RuleCase.File("LH947", "'/abut/' is not there.", "feed.json", Json($"\"items\": [{{\"id\": \"1\", \"url\": \"{Home}abut/\", \"content_text\": \"A\"}}]"), Json($"\"items\": [{{\"id\": \"1\", \"url\": \"{Home}about/\", \"content_text\": \"A\"}}]")),
        RuleCase.File("LH947", "'/hub/about/' in a text is not a whole address.", "feed.xml", Rss(Encoded("<a href=\"/hub/about/\">A</a>")), Rss(Encoded($"<a href=\"{Home}about/\">A</a><img src=\"//media.example.net/1.png\">"))),
        RuleCase.File("LH947", "'../1.png' in a text is not a whole address.", "feed.xml", Atom("<entry><id>e</id><title>E</title><updated>2026-03-02T10:00:00Z</updated><content type=\"html\">&lt;img src='../1.png'></content></entry>"), Atom("")),
    ];

    private static string Rss(string items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>a</title><link>{Home}</link><description>c</description><image><url>u</url></image>{items}</channel></rss>";

    private static string Item(string id) => $"<item><title>A</title><guid isPermaLink=\"false\">{id}</guid></item>";

    private static string Encoded(string html) => $"<item><title>A</title><content:encoded><![CDATA[{html}]]></content:encoded></item>";

    private static string Atom(string more) => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>f</id>{more}<title>A</title><updated>2026-03-02T10:00:00Z</updated><author><name>M</name></author></feed>";

    private static string Json(string more) => $"{{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\", {more}}}";
}
