using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>Every feed: well-formed, dated, and good to read far from the site.</summary>
public sealed class FeedTests(Bench bench) : OutputTests(bench)
{
    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task References_in_a_feed_are_absolute_and_lead_to_files(HubLanguage language)
    {
        var site = await SiteAsync(language);
        var parser = new HtmlParser();

        AssertNone(
            from feed in Feeds(site)
            from entry in feed.Entries
            from reference in References.Of(parser.ParseDocument(entry.Content)).Select(reference => reference.Text).Append(entry.Link)
            let fault = FaultOf(site, reference)
            where fault is not null
            select $"{feed.File}: {fault} {reference}");
    }

    [Fact]
    public async Task Every_feed_has_entries_and_no_entry_twice()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from feed in Feeds(site)
            where feed.Entries.Count == 0 || feed.Entries.DistinctBy(entry => entry.Id, StringComparer.Ordinal).Count() != feed.Entries.Count
            select $"{feed.File}: {feed.Entries.Count} entries");
    }

    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task Every_entry_has_a_date_a_title_and_a_text(HubLanguage language)
    {
        var site = await SiteAsync(language);

        AssertNone(
            from feed in Feeds(site)
            from entry in feed.Entries
            where !DateTimeOffset.TryParse(entry.Date, CultureInfo.InvariantCulture, out _) || entry.Title.Length == 0 || entry.Content.Length == 0
            select $"{feed.File}: {entry.Id} {entry.Date}");
    }

    [Fact]
    public async Task The_three_formats_tell_the_same()
    {
        var site = await SiteAsync(HubLanguage.English);

        var entries = ((string[])["feed.xml", "atom.xml", "feed.json"]).Select(file => Feeds(site).Single(feed => feed.File == file).Entries.Select(entry => (entry.Link, entry.Title))).ToList();

        Assert.Equal(entries[0], entries[1]);
        Assert.Equal(entries[0], entries[2]);
    }

    [Fact]
    public async Task A_text_in_a_feed_has_neither_script_nor_style()
    {
        var site = await SiteAsync(HubLanguage.English);
        var parser = new HtmlParser();

        AssertNone(
            from feed in Feeds(site)
            from entry in feed.Entries
            from element in parser.ParseDocument(entry.Content).QuerySelectorAll("script, style, iframe, form, [style], [onclick]")
            select $"{feed.File}: {entry.Id} {element.LocalName}");
    }

    private static string? FaultOf(PublishedSite site, string reference) =>
        !Uri.TryCreate(reference, UriKind.Absolute, out var address) || address.IsFile ? "not absolute:"
        : site.IsHere(address) && site.FileAt(address) is null ? "no such file:"
        : null;

    private static IEnumerable<Feed> Feeds(PublishedSite site) => site.Files
        .Where(file => Path.GetFileName(file) is "feed.xml" or "atom.xml" or "feed.json")
        .Select(file => Path.GetFileName(file) switch
        {
            "feed.json" => Json(file, site.Text(file)),
            "atom.xml" => Atom(file, XDocument.Parse(site.Text(file))),
            _ => Rss(file, XDocument.Parse(site.Text(file))),
        });

    /// <remarks>https://www.rssboard.org/rss-specification</remarks>
    private static Feed Rss(string file, XDocument feed) => new(file,
    [
        .. from item in feed.Descendants("item")
           let content = item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/")) ?? item.Element("description")
           select new Entry(Text(item.Element("guid")), Text(item.Element("link")), Text(item.Element("title")), Text(item.Element("pubDate")), Text(content)),
    ]);

    /// <remarks>https://www.rfc-editor.org/rfc/rfc4287</remarks>
    private static Feed Atom(string file, XDocument feed)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return new(file,
        [
            .. from entry in feed.Descendants(atom + "entry")
               let link = entry.Elements(atom + "link").First(link => (string?)link.Attribute("rel") is null or "alternate")
               select new Entry(Text(entry.Element(atom + "id")), (string?)link.Attribute("href") ?? "", Text(entry.Element(atom + "title")), Text(entry.Element(atom + "updated")), Text(entry.Element(atom + "content"))),
        ]);
    }

    /// <remarks>https://www.jsonfeed.org/version/1.1/</remarks>
    private static Feed Json(string file, string text)
    {
        using var feed = JsonDocument.Parse(text);
        return new(file,
        [
            .. feed.RootElement.GetProperty("items").EnumerateArray().Select(item =>
                new Entry(Text(item, "id"), Text(item, "url"), Text(item, "title"), Text(item, "date_published"), Text(item, "content_html"))),
        ]);
    }

    private static string Text(XElement? element) => element?.Value ?? "";

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private sealed record Feed(string File, IReadOnlyList<Entry> Entries);

    private sealed record Entry(string Id, string Link, string Title, string Date, string Content);
}
