using System.CommandLine.Parsing;
using System.Globalization;

namespace LeadershipHub.Cli.Commands;

/// <summary>A day on the command line is written as in file names: <c>2026-03-01</c>, and no other way.</summary>
internal static class DayRule
{
    public static void Check(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } text && Parse(text) is null)
            result.AddError($"'{text}' is not a day: write one like 2026-03-01.");
    }

    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
