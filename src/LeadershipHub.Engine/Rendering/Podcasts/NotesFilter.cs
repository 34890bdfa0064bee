using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>
/// Restricts HTML to what podcast directories show: paragraphs, lists, line breaks, links, bold and italic text. What else there is gives way to
/// its words. The output is balanced whatever comes in.
/// </summary>
/// <remarks>https://help.apple.com/itc/podcasts_connect/#/itcb54353390, https://support.spotify.com/us/creators/article/supported-html-tags/</remarks>
internal static class NotesFilter
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
        ["script", "style", "iframe", "audio", "video", "form", "svg", "object", "canvas", "template", "noscript", "button", "select", "textarea", "math"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "figure", "figcaption", "blockquote", "details", "summary", "pre", "table", "tr", "dl", "dt", "dd", "address", "hr", "h1", "h2", "h3", "h4", "h5", "h6"],
        StringComparer.Ordinal);

    /// <param name="html">UTF-8.</param>
    public static void Write(ReadOnlySpan<byte> html, IBufferWriter<byte> output)
    {
        var notes = new NotesBuilder();
        var text = Encoding.UTF8.GetString(html);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
                open = text.Length;
            if (open > at)
                notes.Words(WebUtility.HtmlDecode(text[at..open]));
            if (open == text.Length)
                break;

            at = ReadTag(text, open, notes);
        }

        Encoding.UTF8.GetBytes(notes.Finish(), output);
    }

    // A tag, a comment, or a letter like others; the place after it.
    private static int ReadTag(string text, int open, NotesBuilder notes)
    {
        if (text.AsSpan(open).StartsWith("<!--"))
            return text.IndexOf("-->", open + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : text.Length;

        var tag = HtmlTag.At(text, open);
        if (tag is null)
        {
            notes.Words("<");
            return open + 1;
        }

        if (Dropped.Contains(tag.Name))
        {
            if (tag.IsClosing || tag.IsVoid)
                return tag.End;
            var close = text.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? text.Length : (text.IndexOf('>', close) is >= 0 and var after ? after + 1 : text.Length);
        }

        Apply(tag, notes);
        return tag.End;
    }

    private static void Apply(HtmlTag tag, NotesBuilder notes)
    {
        switch (tag.Name)
        {
            case "ul" or "ol":
                if (tag.IsClosing)
                    notes.CloseList();
                else
                    notes.OpenList(tag.Name);
                break;
            case "li":
                if (tag.IsClosing)
                    notes.CloseItem();
                else
                    notes.OpenItem();
                break;
            case "a":
                if (tag.IsClosing)
                    notes.CloseInline("a");
                else
                    notes.OpenLink(tag.Attribute("href"));
                break;
            case "b" or "strong":
                Inline(tag, "strong", notes);
                break;
            case "i" or "em" or "cite":
                Inline(tag, "em", notes);
                break;
            case "br":
                notes.Break();
                break;
            case "img":
                notes.Words(tag.Attribute("alt") ?? "");
                break;
            case "td" or "th":
                if (!tag.IsClosing)
                    notes.Cell();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                notes.Block();
                Inline(tag, "strong", notes);
                break;
            default:
                if (Blocks.Contains(tag.Name))
                    notes.Block();
                break;
        }
    }

    private static void Inline(HtmlTag tag, string name, NotesBuilder notes)
    {
        if (tag.IsClosing)
            notes.CloseInline(name);
        else
            notes.OpenInline(name, null);
    }
}
