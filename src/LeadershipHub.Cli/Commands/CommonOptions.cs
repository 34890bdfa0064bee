using System.CommandLine;
using LeadershipHub.Cli.Scripts;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Cli.Commands;

/// <summary>Options that several commands share, each defined once.</summary>
/// <remarks>
/// Values with a form of their own stay texts in the parser and are read where they are used: an <c>Option</c> over a
/// value type is compiled anew at every start, which all commands would pay for.
/// </remarks>
internal static class CommonOptions
{
    private const string Quiet = "quiet";
    private const string Normal = "normal";
    private const string Detailed = "detailed";

    public static Option<string> Verbosity()
    {
        var option = new Option<string>("--verbosity", "-v")
        {
            Description = "How much to say.",
            HelpName = $"{Quiet}|{Normal}|{Detailed}",
            DefaultValueFactory = _ => Normal,
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Quiet, Normal, Detailed);
        return option;
    }

    /// <summary>The verbosity that was asked for; normal where the arguments have errors.</summary>
    public static Verbosity ValueOf(ParseResult parsed, Option<string> verbosity) =>
        (parsed.Errors.Count == 0 ? parsed.GetValue(verbosity)?.ToLowerInvariant() : Normal) switch
        {
            Quiet => Cli.Verbosity.Quiet,
            Detailed => Cli.Verbosity.Detailed,
            _ => Cli.Verbosity.Normal,
        };

    public static Option<string?> Site() => new("--site", "-s")
    {
        Description = "The hub's folder. [default: this folder, or the nearest one above it with a site.config.yml]",
        HelpName = "folder",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document and nothing else." };

    public static Option<bool> NoScripts() => new("--no-scripts") { Description = "Leave out the hub's scripts." };

    public static Option<bool> LockedScripts() => new("--locked-scripts") { Description = "Run only scripts that are in scripts.lock as they are." };

    /// <summary>What runs the hub's scripts; null where it was asked not to.</summary>
    public static IScriptRunner? Scripts(string folder, bool none, bool locked) => none ? null : new LazyScripts(folder, locked);
}
