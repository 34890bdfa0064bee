using System.Globalization;

namespace LeadershipHub.Cli.Reporting;

/// <summary>A source line with a caret under the column that a diagnostic points at.</summary>
internal static class CodeFrame
{
    /// <summary>Long lines are cut to about this many characters around the column.</summary>
    private const int Window = 100;

    private const char Cut = '…';

    /// <summary>Two lines of text, each with its own line end. <paramref name="line"/> and <paramref name="column"/> count from 1; column 0 gives no caret.</summary>
    public static string Draw(string text, int line, int column)
    {
        var at = Math.Min(Math.Max(column - 1, 0), text.Length);
        var (shown, offset) = Around(text, at);
        var number = line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var source = $"{number} | {SafeText.Clean(shown)}".TrimEnd();
        if (column == 0)
            return source + "\n";

        var indent = new string(' ', SafeText.Width(shown.AsSpan(0, offset)));
        return $"{source}\n{new string(' ', number.Length)} | {indent}^\n";
    }

    /// <summary>The part of the line to show, and where the column is in it.</summary>
    private static (string Shown, int Offset) Around(string text, int at)
    {
        if (text.Length <= Window)
            return (text, at);

        var start = Boundary(text, Math.Clamp(at - (Window / 2), 0, text.Length - Window));
        var end = Boundary(text, Math.Min(start + Window, text.Length));
        var shown = text[start..end];
        var offset = at - start;
        if (start > 0)
            (shown, offset) = (Cut + shown, offset + 1);

        return (end < text.Length ? shown + Cut : shown, offset);
    }

    // Never between the two halves of a character.
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
