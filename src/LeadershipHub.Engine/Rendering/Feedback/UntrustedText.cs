using System.Buffers;
using System.Text;

namespace LeadershipHub.Engine.Rendering.Feedback;

/// <summary>
/// What somebody unknown wrote, as HTML: paragraphs, line breaks, <c>*emphasis*</c>, <c>**strong**</c>, and links to http and https that search engines do not follow. All else is
/// shown as it was written. Takes time in proportion to the length.
/// </summary>
internal static class UntrustedText
{
    /// <summary>Characters beyond which a text is cut.</summary>
    public const int Longest = 20_000;

    private const int LongestLabel = 200;
    private const int Deepest = 4;
    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\n<>\"'`{}|\\^()");

    private const string Rel = " rel=\"nofollow ugc noopener\"";

    public static string ToHtml(string text)
    {
        var clean = Clean(text);
        var html = new StringBuilder(clean.Length + 64);
        foreach (var paragraph in clean.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p>");
            WriteInline(html, paragraph, 0);
            html.Append("</p>\n");
        }

        return html.ToString();
    }

    /// <summary>Without characters that cannot be seen or that turn the text around, which could make it say something else than it does.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (clean.Length == Longest)
            {
                clean.Append('…');
                break;
            }

            if (letter is '\n' or '\t' || !(char.IsControl(letter) || IsHidden(letter)))
                clean.Append(letter);
        }

        return clean.ToString();
    }

    // https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters, and what has no width.
    private static bool IsHidden(char letter) =>
        letter is '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');

    private static void WriteInline(StringBuilder html, ReadOnlySpan<char> text, int depth)
    {
        var plain = 0;
        for (var i = 0; i < text.Length;)
        {
            var taken = text[i] switch
            {
                '*' => TryEmphasis(html, text, ref plain, i, depth),
                '[' => TryLink(html, text, ref plain, i),
                'h' => TryAddress(html, text, ref plain, i),
                _ => 0,
            };
            if (taken == 0)
            {
                i++;
                continue;
            }

            i += taken;
            plain = i;
        }

        WritePlain(html, text[plain..]);
    }

    private static int TryEmphasis(StringBuilder html, ReadOnlySpan<char> text, ref int plain, int at, int depth)
    {
        var isStrong = text[at..].StartsWith("**");
        var mark = isStrong ? 2 : 1;
        if (depth == Deepest || at + mark >= text.Length || char.IsWhiteSpace(text[at + mark]) || text[at + mark] == '*')
            return 0;

        // Far enough for a sentence, and no farther: the search is bounded.
        var within = text[(at + mark)..Math.Min(text.Length, at + mark + 1000)];
        var length = within.IndexOf(isStrong ? "**" : "*");
        if (length <= 0 || char.IsWhiteSpace(within[length - 1]))
            return 0;

        WritePlain(html, text[plain..at]);
        html.Append(isStrong ? "<strong>" : "<em>");
        WriteInline(html, within[..length], depth + 1);
        html.Append(isStrong ? "</strong>" : "</em>");
        return (2 * mark) + length;
    }

    private static int TryLink(StringBuilder html, ReadOnlySpan<char> text, ref int plain, int at)
    {
        var within = text[(at + 1)..Math.Min(text.Length, at + 1 + LongestLabel)];
        var length = within.IndexOf("](");
        if (length <= 0 || within[..length].Contains('['))
            return 0;

        var address = text[(at + length + 3)..];
        var end = AddressEnd(address, isBare: false);
        if (end == 0 || end == address.Length || address[end] != ')' || !IsAddress(address[..end]))
            return 0;

        WritePlain(html, text[plain..at]);
        WriteLink(html, address[..end], within[..length]);
        return length + end + 4;
    }

    private static int TryAddress(StringBuilder html, ReadOnlySpan<char> text, ref int plain, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return 0;

        var end = AddressEnd(text[at..], isBare: true);
        if (end == 0 || !IsAddress(text.Slice(at, end)))
            return 0;

        WritePlain(html, text[plain..at]);
        WriteLink(html, text.Slice(at, end), text.Slice(at, end));
        return end;
    }

    private static int AddressEnd(ReadOnlySpan<char> text, bool isBare)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return 0;

        var end = text.IndexOfAny(AfterAddress);
        end = end < 0 ? text.Length : end;
        while (isBare && end > 0 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '*')
            end--;
        return end;
    }

    private static bool IsAddress(ReadOnlySpan<char> address) =>
        Uri.TryCreate(address.ToString(), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0 && url.UserInfo.Length == 0;

    private static void WriteLink(StringBuilder html, ReadOnlySpan<char> address, ReadOnlySpan<char> label)
    {
        html.Append("<a href=\"");
        WriteEscaped(html, address);
        html.Append('"').Append(Rel).Append('>');
        WriteEscaped(html, label);
        html.Append("</a>");
    }

    private static void WritePlain(StringBuilder html, ReadOnlySpan<char> text)
    {
        var isFirst = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!isFirst)
                html.Append("<br>\n");
            isFirst = false;
            WriteEscaped(html, line);
        }
    }

    private static void WriteEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(letter),
            };
        }
    }
}
