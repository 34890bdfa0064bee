using System.Text.RegularExpressions;

namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>Rows of the guide's tables whose last two columns are an expression and what it prints.</summary>
internal static partial class GuideTable
{
    private const string HeaderEnd = "| Example | Prints |";

    public static IEnumerable<GuideRow> Read(IReadOnlyList<string> lines)
    {
        var isWithin = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].EndsWith(HeaderEnd, StringComparison.Ordinal))
            {
                isWithin = true;
                i++;
            }
            else if (!lines[i].StartsWith('|'))
            {
                isWithin = false;
            }
            else if (isWithin)
            {
                yield return Row(i + 1, lines[i]);
            }
        }
    }

    private static GuideRow Row(int line, string text)
    {
        var cells = CellEnd().Split(text).Select(cell => cell.Trim()).ToList();
        return new(line, Code(cells[1]), Code(cells[^3]), Code(cells[^2]));
    }

    /// <summary>What a code span holds; a bar in a table is written with a backslash.</summary>
    private static string Code(string cell)
    {
        var span = CodeSpan().Match(cell);
        return (span.Success ? span.Groups["text"].Value : cell).Replace("\\|", "|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CellEnd();

    [GeneratedRegex("^(?<ticks>`+)(?<space> ?)(?<text>.*?)\\k<space>\\k<ticks>(?!`)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeSpan();
}
