using System.Text;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>Inline code as a browser sees it after parsing, which is what it hashes. UTF-8.</summary>
internal static class SourceText
{
    /// <param name="raw">Between the tags of an element.</param>
    /// <param name="isDrawing">Inside of SVG or MathML text is text: with references, and sections of characters. https://html.spec.whatwg.org/#parsing-main-inforeign</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> raw, bool isDrawing) =>
        isDrawing && raw.IndexOfAny((byte)'&', (byte)'<') >= 0 ? Encoding.UTF8.GetBytes(OfDrawing(Normalized(raw))) : Normalized(raw);

    public static ReadOnlySpan<byte> OfAttribute(ReadOnlySpan<byte> value) =>
        value.IndexOfAny((byte)'&', (byte)'\r') < 0 ? value : Encoding.UTF8.GetBytes(HtmlAttributes.Decode(Normalized(value)));

    // Lines end with LF before anything else is done. https://infra.spec.whatwg.org/#normalize-newlines
    private static ReadOnlySpan<byte> Normalized(ReadOnlySpan<byte> text) =>
        text.Contains((byte)'\r') ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).ReplaceLineEndingsOfHtml()) : text;

    private static string ReplaceLineEndingsOfHtml(this string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string OfDrawing(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder();
        while (text.IndexOf("<![CDATA["u8) is >= 0 and var start)
        {
            result.Append(HtmlAttributes.Decode(text[..start]));
            text = text[(start + "<![CDATA[".Length)..];
            var end = text.IndexOf("]]>"u8);
            result.Append(Encoding.UTF8.GetString(end < 0 ? text : text[..end]));
            text = end < 0 ? default : text[(end + "]]>".Length)..];
        }

        return result.Append(HtmlAttributes.Decode(text)).ToString();
    }
}
