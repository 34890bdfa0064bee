using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>Tells from a text or the beginning of a line whether it can be everyday Markdown.</summary>
internal static class EverydayText
{
    /// <summary>False for texts with something that means more than its place in a line tells.</summary>
    public static bool MayBe(ReadOnlySpan<char> text) =>
        !OddCharacters.AreIn(text) && !HasLoneReturn(text) && !text.Contains("{{<", StringComparison.Ordinal) && !text.Contains("<!--", StringComparison.Ordinal)
        && !BareUrlParser.MayBeIn(text);

    /// <summary>Whether a line begins a paragraph, or goes on with one, beyond doubt, and ends without white space.</summary>
    public static bool IsOfParagraph(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || char.IsWhiteSpace(line[^1]))
            return false;

        var first = line[0];
        if (char.IsAsciiDigit(first))
            return NumberLength(line) == 0;

        return first switch
        {
            '*' => line.Length > 1 && line[1] is not (' ' or '[') && line is not ['*', '*', '*', ..],
            '`' => !line.StartsWith("```"),
            '"' or '\'' or '(' or '[' or '!' or '$' or '@' or '/' or '.' => true,
            '“' or '‘' or '„' or '«' or '»' or '¿' or '¡' or '…' => true,
            _ => char.IsLetter(first),
        };
    }

    /// <summary>Length of what numbers an item, up to its dot or parenthesis; 0 where none does.</summary>
    public static int NumberLength(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;

        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? digits + 1 : 0;
    }

    // A carriage return without a line feed is a line break to Markdown.
    private static bool HasLoneReturn(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\r') is >= 0 and var at)
        {
            text = text[(at + 1)..];
            if (text is not ['\n', ..])
                return true;
        }

        return false;
    }
}
