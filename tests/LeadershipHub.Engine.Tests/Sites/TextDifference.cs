using System.Globalization;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>Shows where two texts part.</summary>
internal static class TextDifference
{
    private const int Around = 2;

    /// <summary>The first line that differs with those around it.</summary>
    public static string Between(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && string.Equals(left[line], right[line], StringComparison.Ordinal))
            line++;

        return string.Create(
            CultureInfo.InvariantCulture,
            $" from line {line + 1} on\n{Lines("  ", left, line - Around, line)}{Lines("- ", left, line, line + Around + 1)}{Lines("+ ", right, line, line + Around + 1)}");
    }

    private static string Lines(string mark, string[] lines, int from, int to) =>
        string.Concat(lines.Take(Math.Min(to, lines.Length)).Skip(Math.Max(0, from)).Select(line => $"    {mark}{line}\n"));
}
