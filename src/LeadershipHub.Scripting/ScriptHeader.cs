namespace LeadershipHub.Scripting;

/// <summary>The head of a script: a block comment <c>/*--- … ---*/</c> before any code, which the compiler does not look at.</summary>
public sealed record ScriptHeader
{
    private const string Opening = "/*---";
    private const string Closing = "---*/";

    /// <summary>The text between the marks, without the line ends next to them, as a range of the script's text.</summary>
    public required Range Text { get; init; }

    /// <summary>The line on which that text begins, from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Finds the head after white space and a <c>#!</c> line; null where there is none, or where it is never closed.</summary>
    public static ScriptHeader? Find(string text)
    {
        var start = SkipSpace(text, SkipShebang(text));
        if (string.CompareOrdinal(text, start, Opening, 0, Opening.Length) != 0)
            return null;

        var inner = AfterLineEnd(text, start + Opening.Length);
        var end = text.IndexOf("*/", start + Opening.Length, StringComparison.Ordinal);
        var close = end - (Closing.Length - 2);

        // The comment ends at its first '*/' whatever stands before it, so the dashes must be just there.
        if (end < 0 || close < start + Opening.Length || string.CompareOrdinal(text, close, Closing, 0, Closing.Length) != 0)
            return null;

        var last = Math.Max(BeforeLineEnd(text, close), Math.Min(inner, close));
        inner = Math.Min(inner, last);
        return new() { Text = inner..last, FirstLine = 1 + text.AsSpan(0, inner).Count('\n') };
    }

    private static int SkipShebang(string text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return 0;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 1;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int AfterLineEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
            end++;
        return end < text.Length && text[end] == '\n' ? end + 1 : at;
    }

    private static int BeforeLineEnd(string text, int at)
    {
        if (at > 0 && text[at - 1] == '\n')
            at--;
        return at > 0 && text[at - 1] == '\r' ? at - 1 : at;
    }
}
