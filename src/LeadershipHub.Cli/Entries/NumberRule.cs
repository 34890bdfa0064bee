using System.CommandLine;
using System.Globalization;

namespace LeadershipHub.Cli.Entries;

/// <summary>Options whose value is a whole number.</summary>
internal static class NumberRule
{
    public static Option<string?> Option(string name, string description, string helpName, int least, int most)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !(Read(text) is { } number && number >= least && number <= most))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from {least} to {most}."));
        });
        return option;
    }

    public static int? Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
