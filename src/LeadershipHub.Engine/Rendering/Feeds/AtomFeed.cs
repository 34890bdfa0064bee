using System.Buffers;
using System.Xml;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Feeds;

/// <summary>Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void Write(Feed feed, IBufferWriter<byte> output) => XmlText.Document(output, xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Text(xml, "title", feed.Title);
        Text(xml, "subtitle", feed.Description);
        Text(xml, "id", feed.SelfUrl);
        Text(xml, "updated", MachineTime.Rfc3339(feed.Updated));
        Link(xml, "self", feed.SelfUrl, "application/atom+xml");
        Link(xml, "alternate", feed.HomeUrl, "text/html");
        if (feed.Copyright is not null)
            Text(xml, "rights", feed.Copyright);
        if (feed.ImageUrl is not null)
            Text(xml, "logo", feed.ImageUrl);
        // Every entry needs an author, or the feed does.
        if (feed.Entries.Any(e => e.Authors.IsEmpty))
            Author(xml, new(feed.Title, feed.HomeUrl));
        foreach (var entry in feed.Entries)
            WriteEntry(xml, entry);
        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", entry.Title);
        Text(xml, "id", entry.Id);
        Link(xml, "alternate", entry.Url, "text/html");
        Text(xml, "published", MachineTime.Rfc3339(entry.Published));
        Text(xml, "updated", MachineTime.Rfc3339(entry.Updated));
        if (entry.Sound is { } sound)
            Link(xml, "enclosure", sound.Url, sound.Type);
        foreach (var author in entry.Authors)
            Author(xml, author);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", XmlText.Clean(category));
            xml.WriteEndElement();
        }

        if (entry.Summary.Length > 0)
            Text(xml, "summary", entry.Summary);
        if (entry.Content is not null)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(entry.Content);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", author.Name);
        if (author.Url is not null)
            Text(xml, "uri", author.Url);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlText.Clean(text));
}
