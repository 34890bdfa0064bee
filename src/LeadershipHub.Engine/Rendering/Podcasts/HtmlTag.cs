using System.Net;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>One tag of a text of HTML, as far as show notes need it.</summary>
internal sealed class HtmlTag
{
    private readonly string _inside;

    private HtmlTag(string name, bool isClosing, string inside, int end) => (Name, IsClosing, _inside, End) = (name, isClosing, inside, end);

    /// <summary>In lower case.</summary>
    public string Name { get; }

    public bool IsClosing { get; }

    public bool IsVoid => _inside.EndsWith('/');

    /// <summary>The place after it.</summary>
    public int End { get; }

    /// <summary>The tag that begins at a place; null where none does.</summary>
    public static HtmlTag? At(string text, int open)
    {
        var start = open + 1;
        var isClosing = start < text.Length && text[start] == '/';
        if (isClosing)
            start++;
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
            return null;

        var nameEnd = start;
        while (nameEnd < text.Length && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] == '-'))
            nameEnd++;

        var close = EndOf(text, nameEnd);
        return close < 0 ? null : new(text[start..nameEnd].ToLowerInvariant(), isClosing, text[nameEnd..close], close + 1);
    }

    /// <summary>The value of an attribute, decoded; null where it has none.</summary>
    public string? Attribute(string name)
    {
        for (var at = 0; at < _inside.Length;)
        {
            while (at < _inside.Length && (char.IsWhiteSpace(_inside[at]) || _inside[at] == '/'))
                at++;
            var start = at;
            while (at < _inside.Length && !char.IsWhiteSpace(_inside[at]) && _inside[at] is not ('=' or '/'))
                at++;
            var key = _inside[start..at];
            while (at < _inside.Length && char.IsWhiteSpace(_inside[at]))
                at++;
            var value = "";
            if (at < _inside.Length && _inside[at] == '=')
                (value, at) = ValueAt(at + 1);
            else if (at == start)
                at++;
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(value);
        }

        return null;
    }

    private (string Value, int Next) ValueAt(int at)
    {
        while (at < _inside.Length && char.IsWhiteSpace(_inside[at]))
            at++;
        if (at >= _inside.Length)
            return ("", at);

        if (_inside[at] is '"' or '\'')
        {
            var end = _inside.IndexOf(_inside[at], at + 1);
            return end < 0 ? (_inside[(at + 1)..], _inside.Length) : (_inside[(at + 1)..end], end + 1);
        }

        var start = at;
        while (at < _inside.Length && !char.IsWhiteSpace(_inside[at]))
            at++;
        return (_inside[start..at], at);
    }

    // The > that ends the tag, which is none inside quotes.
    private static int EndOf(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '>')
                return at;
            if (text[at] is not ('"' or '\'') || text[at - 1] is not ('=' or ' '))
                continue;

            var end = text.IndexOf(text[at], at + 1);
            if (end < 0)
                return text.IndexOf('>', at);
            at = end;
        }

        return -1;
    }
}
