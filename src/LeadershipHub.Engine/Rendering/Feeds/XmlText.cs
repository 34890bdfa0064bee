using System.Buffers;
using System.Text;
using System.Xml;

namespace LeadershipHub.Engine.Rendering.Feeds;

/// <summary>What the XML feeds share.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <summary>Writes a document in UTF-8 without a byte order mark.</summary>
    public static void Document(IBufferWriter<byte> output, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        output.Write("\n"u8);
    }

    /// <summary>Leaves out what XML 1.0 cannot hold at all: control characters and lone surrogates. https://www.w3.org/TR/xml/#charsets</summary>
    public static string Clean(string text)
    {
        var bad = FirstBad(text, 0);
        if (bad < 0)
            return text;

        var clean = new StringBuilder(text.Length);
        var from = 0;
        while (bad >= 0)
        {
            clean.Append(text, from, bad - from);
            from = bad + 1;
            bad = FirstBad(text, from);
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
