using System.Net;
using System.Text;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>html</c>. In HTML mode, what is safe markup comes out as <see cref="Html"/>.</summary>
internal static class HtmlFunctions
{
    public static ValueMap Make() => new FunctionSet("html")
        .Add("escape text", Escape)
        .Add("strip text", static (c, a) => Strip(c.Text(a[0])))
        .Add("newline_to_br text", NewLineToBreak)
        .Add("url_encode text", static (c, a) => Uri.EscapeDataString(c.Text(a[0])))
        .Add("url_escape text", static (c, a) => UrlEscape(c.Text(a[0])))
        .Map;

    private static Value Escape(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (context.Mode != TemplateMode.Html)
            return WebUtility.HtmlEncode(context.Text(arguments[0]));

        return arguments[0].Kind == ValueKind.Html ? arguments[0] : Html.FromString(HtmlEscaper.Escape(context.Text(arguments[0])));
    }

    private static Value NewLineToBreak(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var isHtml = context.Mode == TemplateMode.Html;
        var text = context.Text(arguments[0]);
        if (isHtml && arguments[0].Kind != ValueKind.Html)
            text = HtmlEscaper.Escape(text);

        var broken = WithBreaks(text);
        return isHtml ? Html.FromString(broken) : broken;
    }

    private static string WithBreaks(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n') < 0)
            return text;

        var broken = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
            broken.Append(endsLine ? "<br />" : "").Append(text[i]);
        }

        return broken.ToString();
    }

    /// <summary>Removes tags, comments, and scripts and styles with what they hold. Good for summaries, no defence against malice.</summary>
    private static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('<', at) is >= 0 and var open)
        {
            plain.Append(text, at, open - at);
            var end = EndOfMarkup(text, open);
            if (end < 0)
            {
                at = open;
                break;
            }

            at = end;
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Just past the tag, comment or element at <paramref name="open"/>; -1 if it does not end.</summary>
    private static int EndOfMarkup(string text, int open)
    {
        var rest = text.AsSpan(open);
        var close = rest switch
        {
            _ when rest.StartsWith("<!--", StringComparison.Ordinal) => "-->",
            _ when rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) => "</script>",
            _ when rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase) => "</style>",
            _ => ">",
        };
        if (close.Length == 1)
            return EndOfTag(text, open);

        var at = text.IndexOf(close, open, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? EndOfTag(text, open) : at + close.Length;
    }

    /// <summary>Just past the bracket that closes a tag, which may hold others in quotes; -1 if there is none.</summary>
    private static int EndOfTag(string text, int open)
    {
        var quote = '\0';
        for (var i = open + 1; i < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] == '>')
                return i + 1;
            else if (text[i] is '"' or '\'' && text[i - 1] == '=')
                quote = text[i];
        }

        // A quote that never ends is no quote.
        return text.IndexOf('>', open) is >= 0 and var at ? at + 1 : -1;
    }

    private static string UrlEscape(string text)
    {
        var safe = 0;
        while (safe < text.Length && IsUrlSafe(text[safe]))
            safe++;
        if (safe == text.Length)
            return text;

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && IsUrlSafe((char)rune.Value))
                escaped.Append((char)rune.Value);
            else
                escaped.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    // Unreserved and reserved characters: https://www.rfc-editor.org/rfc/rfc3986#section-2.2
    private static bool IsUrlSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || "-_.~;/?:@&=+$,#[]!'()*".Contains(letter, StringComparison.Ordinal);
}
