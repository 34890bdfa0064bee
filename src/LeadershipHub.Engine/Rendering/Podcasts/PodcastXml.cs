using System.Globalization;
using System.Text;
using System.Xml;
using XmlText = LeadershipHub.Engine.Rendering.Feeds.XmlText;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Namespaces of podcast feeds, and how their elements are written.</summary>
internal static class PodcastXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string Apple = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public const string Podcast = "https://podcastindex.org/namespace/1.0";
    public const string SimpleChapters = "http://podlove.org/simple-chapters";

    public static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlText.Clean(text));

    /// <summary>An element of Apple's; nothing where there is no text.</summary>
    public static void Itunes(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            xml.WriteElementString("itunes", name, Apple, XmlText.Clean(text));
    }

    /// <summary>An element of the podcast namespace. Attributes without a value are left out.</summary>
    public static void Tag(XmlWriter xml, string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(xml, name, attributes);
        if (!string.IsNullOrEmpty(text))
            xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>Begins an element of the podcast namespace.</summary>
    public static void Open(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement("podcast", name, Podcast);
        foreach (var (attribute, value) in attributes)
        {
            if (!string.IsNullOrEmpty(value))
                xml.WriteAttributeString(attribute, XmlText.Clean(value));
        }
    }

    /// <summary>HTML as character data; its end, which cannot stand inside, is divided.</summary>
    public static void Html(XmlWriter xml, ReadOnlySpan<byte> html)
    {
        var text = XmlText.Clean(Encoding.UTF8.GetString(html));
        for (var end = text.IndexOf("]]>", StringComparison.Ordinal); end >= 0; end = text.IndexOf("]]>", StringComparison.Ordinal))
        {
            xml.WriteCData(text[..(end + 2)]);
            text = text[(end + 2)..];
        }

        xml.WriteCData(text);
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Seconds with at most three decimals.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Boolean(bool value) => value ? "true" : "false";
}
