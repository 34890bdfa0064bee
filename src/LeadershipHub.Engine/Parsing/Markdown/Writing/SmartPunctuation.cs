namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Typographic quotes, dashes and ellipses for the ones that a keyboard has. English quotes; the language does not matter.</summary>
internal static class SmartPunctuation
{
    /// <summary>What stands for the run of punctuation at the start of the text, and how many characters it replaces.</summary>
    /// <param name="text">Starts with <c>"</c>, <c>'</c>, <c>-</c> or <c>.</c>.</param>
    /// <param name="before">The character before, <c>\0</c> at the beginning of a block.</param>
    public static ReadOnlySpan<char> Replace(ReadOnlySpan<char> text, char before, out int length)
    {
        length = 1;
        switch (text[0])
        {
            case '"':
                return IsAlone(text, before) ? "\"" : Opens(before) ? "“" : "”";
            case '\'':
                return IsAlone(text, before) ? "'" : Opens(before) && !StartsYear(text) ? "‘" : "’";
            case '-':
                length = RunLength(text);
                return length switch { 2 => "–", 3 => "—", _ => text[..length] };
            default:
                length = RunLength(text);
                return length switch { 3 => "…", 4 => "….", _ => text[..length] };
        }
    }

    private static bool Opens(char before) => before is '\0' or '(' or '[' or '{' or '<' or '/' or '-' or '–' or '—' or '“' or '‘' or '"' or '\'' || char.IsWhiteSpace(before);

    // A quote with nothing on either side is neither the beginning nor the end of anything.
    private static bool IsAlone(ReadOnlySpan<char> text, char before) =>
        text.Length > 1 && char.IsWhiteSpace(text[1]) && (before == '\0' || char.IsWhiteSpace(before));

    // '90s
    private static bool StartsYear(ReadOnlySpan<char> text) => text.Length > 2 && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]);

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(text[0]);
        return end < 0 ? text.Length : end;
    }
}
