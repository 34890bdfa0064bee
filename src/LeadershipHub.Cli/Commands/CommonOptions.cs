using System.CommandLine;

namespace LeadershipHub.Cli.Commands;

/// <summary>Options that several commands share, each defined once.</summary>
internal static class CommonOptions
{
    public static Option<Verbosity> Verbosity()
    {
        var option = new Option<Verbosity>("--verbosity", "-v")
        {
            Description = "How much to say: quiet, normal or detailed.",
            HelpName = "quiet|normal|detailed",
            DefaultValueFactory = _ => Cli.Verbosity.Normal,
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "quiet", "normal", "detailed");
        return option;
    }

    /// <summary>The verbosity that was asked for, also where the arguments have errors of their own.</summary>
    public static Verbosity ValueOf(ParseResult parsed, Option<Verbosity> verbosity) =>
        parsed.Errors.Count == 0 ? parsed.GetValue(verbosity) : Cli.Verbosity.Normal;

    public static Option<string?> Site() => new("--site", "-s")
    {
        Description = "The hub's folder. [default: this folder, or the nearest one above it with a site.config.yml]",
        HelpName = "folder",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document and nothing else." };
}
