using System.Collections.Immutable;
using System.Text;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>Reads a tag from text. Knows nothing of Markdown.</summary>
internal static class ShortcodeSyntax
{
    public const string Start = "{{<";

    public const string End = ">}}";

    /// <summary>A tag longer than this many characters counts as unterminated.</summary>
    private const int LengthLimit = 16_384;

    /// <summary>Length of the tag at the start of the text, <c>&gt;}}</c> included, or -1 where it does not end.</summary>
    /// <remarks>A quote that is not closed before the next tag does not hide the end of this one.</remarks>
    public static int Measure(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LengthLimit)];
        var first = text.IndexOf(End);
        if (first < 0)
            return -1;

        if (text[3..].StartsWith("/*"))
            return text.IndexOf("*/>}}") is >= 0 and var at ? at + 5 : first + End.Length;

        var i = Start.Length;
        while (i < text.Length)
        {
            var next = text[i..].IndexOfAny("\"`>");
            if (next < 0)
                break;

            i += next;
            if (text[i] != '>')
            {
                i = SkipQuoted(text, i);
                if (i < 0)
                    break;
            }
            else if (text[i..].StartsWith(End))
            {
                return i + End.Length;
            }
            else
            {
                i++;
            }
        }

        return first + End.Length;
    }

    /// <summary>Reads a tag whose length <see cref="Measure"/> found.</summary>
    public static ShortcodeTag Read(ReadOnlySpan<char> tag)
    {
        var inside = tag[Start.Length..^End.Length];
        if (inside.StartsWith("/*") && inside.EndsWith("*/") && inside.Length >= 4)
            return new() { Kind = ShortcodeTagKind.Literal, Name = $"{Start} {inside[2..^2].Trim()} {End}" };

        inside = inside.Trim();
        var kind = ShortcodeTagKind.Open;
        if (inside.StartsWith('/'))
        {
            kind = ShortcodeTagKind.Close;
            inside = inside[1..].TrimStart();
        }
        else if (inside.EndsWith('/') && (inside.Length == 1 || char.IsWhiteSpace(inside[^2]) || inside[^2] is '"' or '`'))
        {
            kind = ShortcodeTagKind.SelfClosing;
            inside = inside[..^1].TrimEnd();
        }

        var length = NameLength(inside);
        if (length == 0 || (length < inside.Length && !char.IsWhiteSpace(inside[length])))
            return Wrong(kind, "", inside.IsEmpty ? "This shortcode has no name." : $"'{Word(inside)}' cannot be the name of a shortcode.");

        var name = inside[..length].ToString();
        inside = inside[length..].TrimStart();
        if (kind != ShortcodeTagKind.Close)
            return ReadArguments(kind, name, inside);

        return inside.IsEmpty ? new() { Kind = kind, Name = name } : Wrong(kind, name, "a closing tag takes no arguments.");
    }

    private static ShortcodeTag ReadArguments(ShortcodeTagKind kind, string name, ReadOnlySpan<char> rest)
    {
        var args = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        while (!rest.IsEmpty)
        {
            var keyLength = NameLength(rest);
            var isNamed = keyLength > 0 && keyLength < rest.Length && rest[keyLength] == '=';
            var key = isNamed ? rest[..keyLength].ToString() : null;
            if (isNamed)
                rest = rest[(keyLength + 1)..];

            var problem = ReadValue(ref rest, out var value);
            if (problem is not null)
                return Wrong(kind, name, key is null ? $"a value {problem}" : $"'{key}' {problem}");

            if (key is null)
                args.Add(value);
            else if (named.Any(pair => string.Equals(pair.Key, key, StringComparison.Ordinal)))
                return Wrong(kind, name, $"'{key}' is given twice.");
            else
                named.Add(new(key, value));

            rest = rest.TrimStart();
        }

        return new() { Kind = kind, Name = name, Args = args.DrainToImmutable(), Params = named.DrainToImmutable() };
    }

    // Returns what is wrong with it, as the end of a sentence.
    private static string? ReadValue(ref ReadOnlySpan<char> rest, out string value)
    {
        value = "";
        if (rest.IsEmpty || char.IsWhiteSpace(rest[0]))
            return "has no value.";

        if (rest[0] is '"' or '`')
        {
            var end = SkipQuoted(rest, 0);
            if (end < 0)
                return "has a quote that is not closed.";

            if (end < rest.Length && !char.IsWhiteSpace(rest[end]))
                return $"is followed by '{Word(rest[end..])}' without a space.";

            value = Unescape(rest[1..(end - 1)], rest[0]);
            rest = rest[end..];
            return null;
        }

        var word = Word(rest);
        if (word.ContainsAny('"', '`'))
            return $"has a quote in the wrong place: {word}";

        value = word.ToString();
        rest = rest[word.Length..];
        return null;
    }

    // The index after the closing quote, or -1; a quoted text cannot hold the beginning of another tag.
    private static int SkipQuoted(ReadOnlySpan<char> text, int open)
    {
        var quote = text[open];
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
                return i + 1;

            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == '{' && text[i..].StartsWith(Start))
                return -1;
        }

        return -1;
    }

    private static string Unescape(ReadOnlySpan<char> quoted, char quote)
    {
        if (quote == '`' || !quoted.Contains('\\'))
            return quoted.ToString();

        var text = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length && quoted[i + 1] is '"' or '\\')
                i++;

            text.Append(quoted[i]);
        }

        return text.ToString();
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(char.IsAsciiLetter(text[0]) || text[0] == '_'))
            return 0;

        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-'))
            length++;

        return length;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t\r\n");
        return end < 0 ? text : text[..end];
    }

    private static ShortcodeTag Wrong(ShortcodeTagKind kind, string name, string problem) => new() { Kind = kind, Name = name, Problem = problem };
}
