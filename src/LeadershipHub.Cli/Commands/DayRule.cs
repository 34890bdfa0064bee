using System.CommandLine.Parsing;
using System.Globalization;

namespace LeadershipHub.Cli.Commands;

/// <summary>A day on the command line is written as in file names: <c>2026-03-01</c>, and no other way.</summary>
internal static class DayRule
{
    public static DateOnly? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        result.AddError($"'{text}' is not a day: write one like 2026-03-01.");
        return null;
    }
}
