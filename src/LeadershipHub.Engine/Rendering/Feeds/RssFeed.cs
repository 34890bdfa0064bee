using System.Buffers;
using System.Xml;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Feeds;

/// <summary>RSS 2.0 with full content. https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Write(Feed feed, IBufferWriter<byte> output) => XmlText.Document(output, xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        Text(xml, "title", feed.Title);
        Text(xml, "link", feed.HomeUrl);
        Text(xml, "description", feed.Description);
        Text(xml, "language", feed.Language);
        if (feed.Copyright is not null)
            Text(xml, "copyright", feed.Copyright);
        if (feed.Entries.Count > 0)
            Text(xml, "lastBuildDate", MachineTime.Rfc822(feed.Updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", feed.SelfUrl);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
            WriteItem(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        Text(xml, "title", entry.Title);
        Text(xml, "link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", string.Equals(entry.Id, entry.Url, StringComparison.Ordinal) ? "true" : "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        Text(xml, "pubDate", MachineTime.Rfc822(entry.Published));
        foreach (var author in entry.Authors)
        {
            xml.WriteStartElement("dc", "creator", DublinCore);
            xml.WriteString(XmlText.Clean(author.Name));
            xml.WriteEndElement();
        }

        foreach (var category in entry.Categories)
            Text(xml, "category", category);
        if (entry.Summary.Length > 0)
            Text(xml, "description", entry.Summary);
        if (entry.Sound is { } sound)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", sound.Url);
            xml.WriteAttributeString("length", (sound.Length ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", sound.Type);
            xml.WriteEndElement();
        }

        if (entry.Content is not null)
        {
            xml.WriteStartElement("content", "encoded", Content);
            WriteCData(xml, entry.Content);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // The one thing that a CDATA section cannot hold is its own end.
    private static void WriteCData(XmlWriter xml, string text)
    {
        for (var end = text.IndexOf("]]>", StringComparison.Ordinal); end >= 0; end = text.IndexOf("]]>", StringComparison.Ordinal))
        {
            xml.WriteCData(text[..(end + 2)]);
            text = text[(end + 2)..];
        }

        xml.WriteCData(text);
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlText.Clean(text));
}
