using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Reads feeds as feed readers do: RSS 2.0, Atom, JSON Feed.</summary>
/// <remarks>https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287, https://www.jsonfeed.org/version/1.1/</remarks>
internal sealed class FeedChecks(SiteIndex index, List<Finding> findings)
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    private static readonly string[] Rfc822 = ["ddd, d MMM yyyy HH':'mm':'ss zzz", "ddd, d MMM yyyy HH':'mm zzz", "d MMM yyyy HH':'mm':'ss zzz", "d MMM yyyy HH':'mm zzz"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _file;
    private string _path = "";

    /// <summary>Looks at an XML file; sitemaps are left to others, and what is neither is only read.</summary>
    public void Xml(int file, Stream content)
    {
        Begin(file);
        try
        {
            using var reader = XmlReader.Create(content, Settings);
            reader.MoveToContent();
            if (reader is { LocalName: "rss", NamespaceURI: "" })
                Rss(reader);
            else if (reader.LocalName is "feed" && reader.NamespaceURI is "http://www.w3.org/2005/Atom")
                Atom(reader);
            else
                ReadToEnd(reader);
        }
        catch (XmlException e)
        {
            findings.Add(new(AuditRules.FeedSyntax, _file, $"The file is no XML: {e.Message}"));
        }
    }

    /// <summary>Looks at a JSON file; one that is no JSON Feed is only read.</summary>
    public void Json(int file, byte[] content)
    {
        Begin(file);
        try
        {
            using var document = JsonDocument.Parse(content);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } feed && feed.TryGetProperty("version", out var version)
                && version.ValueKind is JsonValueKind.String && version.GetString() is { } text && text.StartsWith("https://jsonfeed.org/version/", StringComparison.Ordinal))
                JsonFeed(feed);
        }
        catch (JsonException)
        {
            findings.Add(new(AuditRules.FeedSyntax, _file, "The file is no JSON."));
        }
    }

    private static void ReadToEnd(XmlReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private void Begin(int file)
    {
        _file = file;
        _path = SiteIndex.PathOf(index.Files[file].Path);
        _ids.Clear();
    }

    private void Rss(XmlReader reader)
    {
        var has = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element || reader.Depth < 2)
                continue;
            if (reader is { LocalName: "item", NamespaceURI: "" })
                RssItem(reader.ReadSubtree());
            else if (reader.NamespaceURI.Length == 0 && reader.Depth == 2)
                has.Add(reader.LocalName);
        }

        foreach (var name in (string[])["title", "link", "description"])
        {
            if (!has.Contains(name))
                Lacks($"The channel has no <{name}>.");
        }
    }

    private void RssItem(XmlReader item)
    {
        var hasText = false;
        string? title = null;
        item.Read();
        item.Read();
        while (!item.EOF)
        {
            if (item.NodeType is not XmlNodeType.Element || item.Depth != 1)
            {
                item.Read();
                continue;
            }

            if (item is { LocalName: "enclosure", NamespaceURI: "" })
                Enclosure(item);
            var (name, space) = (item.LocalName, item.NamespaceURI);
            if (space.Length > 0 && name is not "encoded")
            {
                item.Skip();
                continue;
            }

            // Moves behind the end tag, so the next element is looked at without another step.
            var isPermalink = item.GetAttribute("isPermaLink") is not "false";
            var text = item.ReadElementContentAsString();
            switch (name)
            {
                case "title":
                    title = text;
                    hasText |= text.Length > 0;
                    break;
                case "description":
                    hasText |= text.Length > 0;
                    break;
                case "link":
                    Address(text);
                    break;
                case "guid":
                    Id(text);
                    if (isPermalink)
                        Address(text);
                    break;
                case "pubDate":
                    Date(text, IsRfc822(text));
                    break;
                case "encoded":
                    Content(text);
                    break;
            }
        }

        if (!hasText)
            Lacks($"An item has neither title nor description{(title is null ? "" : $" ('{title}')")}.");
    }

    // https://www.rfc-editor.org/rfc/rfc822#section-5, with years of four figures as RSS asks.
    private static bool IsRfc822(string date)
    {
        date = date.Trim();
        if (date.EndsWith(" GMT", StringComparison.Ordinal) || date.EndsWith(" UT", StringComparison.Ordinal))
            date = date[..date.LastIndexOf(' ')] + " +00:00";
        else if (date.Length > 5 && date[^5] is '+' or '-')
            date = date.Insert(date.Length - 2, ":");
        return DateTimeOffset.TryParseExact(date, Rfc822, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private void Enclosure(XmlReader item)
    {
        if (item.GetAttribute("url") is not { Length: > 0 } url)
            Lacks("An enclosure has no url.");
        else
            Address(url);
        if (item.GetAttribute("type") is not { Length: > 0 })
            Lacks("An enclosure has no type.");
        if (!long.TryParse(item.GetAttribute("length"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            Lacks("An enclosure has no length in bytes.");
    }

    private void Atom(XmlReader reader)
    {
        var feed = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? entry = null;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "entry" } && entry is not null)
            {
                Demand(entry, "An entry", "id", "title", "updated");
                entry = null;
            }

            if (reader.NodeType is not XmlNodeType.Element || reader.NamespaceURI is not "http://www.w3.org/2005/Atom")
            {
                reader.Read();
                continue;
            }

            var name = reader.LocalName;
            if (name is "entry")
            {
                entry = reader.IsEmptyElement ? null : new(StringComparer.Ordinal);
                if (entry is null)
                    Demand([], "An entry", "id", "title", "updated");
                reader.Read();
                continue;
            }

            (entry ?? feed).Add(name);
            AtomElement(reader, name, isEntry: entry is not null);
        }

        Demand(feed, "The feed", "id", "title", "updated");
    }

    private void AtomElement(XmlReader reader, string name, bool isEntry)
    {
        if (name is "link")
        {
            if (reader.GetAttribute("rel") is null or "alternate" or "enclosure" && reader.GetAttribute("href") is { } href)
                Address(href);
            reader.Read();
        }
        else if (name is "id" or "updated" or "published" || (name is "content" or "summary" && reader.GetAttribute("type") is "html"))
        {
            var text = reader.ReadElementContentAsString();
            if (name is "id" && isEntry)
                Id(text);
            else if (name is "updated" or "published")
                Date(text, IsRfc3339(text));
            else if (name is "content" or "summary")
                Content(text);
        }
        else
        {
            reader.Read();
        }
    }

    private void JsonFeed(JsonElement feed)
    {
        if (!feed.TryGetProperty("title", out _))
            Lacks("The feed has no 'title'.");
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind is not JsonValueKind.Array)
        {
            Lacks("The feed has no 'items'.");
            return;
        }

        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind is JsonValueKind.Object)
                JsonItem(item);
            else
                Lacks("An item is no object.");
        }
    }

    private void JsonItem(JsonElement item)
    {
        if (TextOf(item, "id") is { } id)
            Id(id);
        else
            Lacks("An item has no 'id'.");
        if (TextOf(item, "url") is { } address)
            Address(address);
        if (TextOf(item, "content_html") is { } content)
            Content(content);
        else if (!item.TryGetProperty("content_text", out _))
            Lacks("An item has neither 'content_html' nor 'content_text'.");
        foreach (var name in (string[])["date_published", "date_modified"])
        {
            if (TextOf(item, name) is { } date)
                Date(date, IsRfc3339(date));
        }
    }

    // Null where there is none.
    private string? TextOf(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
            return null;
        if (value.ValueKind is JsonValueKind.String)
            return value.GetString();

        Lacks($"'{name}' of an item is no text.");
        return null;
    }

    private void Demand(HashSet<string> has, string what, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!has.Contains(name))
                Lacks($"{what} has no <{name}>.");
        }
    }

    private void Lacks(string message) => findings.Add(new(AuditRules.FeedShape, _file, message));

    private void Id(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            Lacks("An entry has an empty id.");
        else if (!_ids.Add(id))
            Lacks($"Two entries have the id '{id}'.");
    }

    private void Date(string text, bool isRight)
    {
        if (!isRight)
            Lacks($"'{text}' is no date of this format.");
    }

    private static bool IsRfc3339(string text) =>
        text.Length >= 20 && text[10] == 'T' && (text[^1] == 'Z' || text[^3] == ':') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private void Address(string address)
    {
        if (!address.StartsWith("http://", StringComparison.Ordinal) && !address.StartsWith("https://", StringComparison.Ordinal))
            findings.Add(new(AuditRules.FeedLink, _file, $"'{address}' is not a whole address."));
        else if (index.Resolve(address, _path) is { Kind: UrlKind.Inside, File: < 0 } missing)
            findings.Add(new(AuditRules.FeedLink, _file, $"'{missing.Path}' is not there."));
    }

    // Readers show the text far from the hub, where relative addresses lead nowhere.
    private void Content(string html)
    {
        if (!html.Contains("=\"/", StringComparison.Ordinal) && !html.Contains("=\".", StringComparison.Ordinal) && !html.Contains("='", StringComparison.Ordinal))
            return;

        var scanner = new HtmlScanner(Encoding.UTF8.GetBytes(html));
        while (scanner.Read())
        {
            if (scanner.Part is not HtmlPart.StartTag)
                continue;
            foreach (var attribute in scanner.Attributes)
            {
                if ((attribute.Is("href"u8) || attribute.Is("src"u8)) && attribute.Value is [(byte)'/' or (byte)'.', ..] && !attribute.Value.StartsWith("//"u8))
                    findings.Add(new(AuditRules.FeedLink, _file, $"'{attribute.Text}' in a text is not a whole address."));
            }
        }
    }
}
