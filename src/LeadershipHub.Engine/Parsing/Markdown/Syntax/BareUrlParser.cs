using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary>
/// Makes links of URLs in the text: <c>http://</c>, <c>https://</c>, <c>ftp://</c>, <c>www.</c>, <c>mailto:</c> and <c>tel:</c>.
/// One inside the text of another link is found too, but written as text. (Markdig's own parser looks back over the whole
/// paragraph for each URL, which takes minutes in a long list of them.)
/// </summary>
/// <remarks>https://github.github.com/gfm/#autolinks-extension-</remarks>
internal sealed class BareUrlParser : InlineParser
{
    public BareUrlParser() => OpeningCharacters = ['h', 'H', 'f', 'F', 'w', 'W', 'm', 'M', 't', 'T'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!MayFollow(slice.PeekCharExtra(-1), slice.PeekCharExtra(-2)))
            return false;

        var text = slice.AsSpan();
        var (prefix, isHost) = Prefix(text);
        if (prefix == 0)
            return false;

        var start = isHost ? HostLength(text[(prefix == 4 ? 0 : prefix)..]) : AddressLength(text, prefix);
        if (start == 0)
            return false;

        var length = TrimmedLength(text, (prefix == 4 && isHost ? 0 : prefix) + start);
        var url = text[..length].ToString();
        processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AutolinkInline(url) { Line = line, Column = column };
        slice.Start += length;
        return true;
    }

    /// <summary>
    /// Whether the text can have a bare URL at all. True more often than need be, but never false where
    /// <see cref="Match"/> would find one.
    /// </summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(':', '.') is >= 0 and var at; from += at + 1)
        {
            var start = from + at;
            var before = text[..start];
            if (!(text[start] == '.' ? Ends(before, "www") : text[start..].StartsWith("://") || Ends(before, "mailto") || Ends(before, "tel")))
                continue;

            while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
                start--;

            if (MayFollow(start > 0 ? text[start - 1] : '\0', start > 1 ? text[start - 2] : '\0'))
                return true;
        }

        return false;
    }

    // A URL after '](' is the target of a link, or looks so much like one that it stays text.
    private static bool MayFollow(char before, char beforeThat) =>
        before == '\0' || char.IsWhiteSpace(before) || (before == '(' && beforeThat != ']')
        || before is '*' or '_' or '~' or '[' or '|' or '>' or ':' or '"' or '\'' or '“' or '‘' or '—' or '–';

    // Length of what tells that this is a URL, and whether a host follows ('www.' is part of it).
    private static (int Length, bool IsHost) Prefix(ReadOnlySpan<char> text) =>
        Starts(text, "https://") ? (8, true)
        : Starts(text, "http://") ? (7, true)
        : Starts(text, "ftp://") ? (6, true)
        : Starts(text, "www.") ? (4, true)
        : Starts(text, "mailto:") ? (7, false)
        : Starts(text, "tel:") ? (4, false)
        : (0, false);

    private static bool Ends(ReadOnlySpan<char> text, ReadOnlySpan<char> suffix) => text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    // Names joined by dots, at least two; the last two without an underscore.
    private static int HostLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var dots = 0;
        var name = 0;
        var underscores = (Last: false, BeforeLast: false);
        for (; length < text.Length; length++)
        {
            var c = text[length];
            if (c == '.')
            {
                if (name == 0)
                    break;

                (dots, name) = (dots + 1, 0);
                underscores = (false, underscores.Last);
            }
            else if (char.IsLetterOrDigit(c) || c is '-' or '_' || char.IsSurrogate(c))
            {
                name++;
                underscores.Last |= c == '_';
            }
            else
            {
                break;
            }
        }

        // A dot that ends the sentence is no part of the host.
        if (name == 0)
            dots--;

        return dots < 1 || underscores.Last || underscores.BeforeLast ? 0 : length;
    }

    private static int AddressLength(ReadOnlySpan<char> text, int prefix)
    {
        var end = text.IndexOfAny(" \t\n<");
        var address = end < 0 ? text[prefix..] : text[prefix..Math.Max(end, prefix)];
        var isMail = prefix == 7;
        if (!isMail)
            return !address.IsEmpty && (char.IsAsciiDigit(address[0]) || (address[0] == '+' && address.Length > 1)) ? 1 : 0;

        var at = address.IndexOf('@');
        return at > 0 && HostLength(address[(at + 1)..]) is > 0 and var host ? at + 1 + host : 0;
    }

    // The URL goes on to white space, '<', East Asian punctuation or the end of a link's text around it; punctuation at its end
    // belongs to the sentence.
    private static int TrimmedLength(ReadOnlySpan<char> text, int host)
    {
        var length = host;
        var parentheses = 0;
        var brackets = 0;
        for (; length < text.Length && !EndsUrl(text[length]); length++)
        {
            parentheses += text[length] switch { '(' => 1, ')' => -1, _ => 0 };
            brackets += text[length] switch { '[' => 1, ']' => -1, _ => 0 };
            if (brackets < 0)
                break;
        }

        for (; length > 0; length--)
        {
            var last = text[length - 1];
            if (last == ')' && parentheses < 0)
                parentheses++;
            else if (last is not ('?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '"' or '”' or '’'))
                break;
        }

        return length;
    }

    private static bool EndsUrl(char c) => char.IsWhiteSpace(c) || c is '<' or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF0F');
}
