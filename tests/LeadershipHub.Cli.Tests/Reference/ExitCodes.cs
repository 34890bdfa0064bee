namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>What the exit codes mean, which no command can say of itself.</summary>
internal static class ExitCodes
{
    private const string NoEntry = "there is no entry with such an id";

    public static IReadOnlyList<(string Code, string Meaning)> All { get; } =
    [
        (CodeOf(ExitCode.Clean), "The command did what it says."),
        (CodeOf(ExitCode.Content), "The content has errors, or what was asked for is not so. Nothing was published."),
        (CodeOf(ExitCode.Usage), "The command line is wrong, or there is no `site.config.yml`."),
        (CodeOf(ExitCode.Internal), "A fault of lhub or of the machine, or a server that could not be reached or refused something. `--verbosity detailed` shows more."),
        (CodeOf(ExitCode.Interrupted), "Ended with Ctrl+C."),
    ];

    /// <summary>Completes "Ends with 1 where …", by the words of a command.</summary>
    public static IReadOnlyDictionary<string, string> Failures { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["build"] = "the content has errors, or warnings with `--strict`; the published site stays as it was then",
        ["check"] = "there is an error that is not accepted, or a warning with `--strict`",
        ["feedback approve"] = NoEntry,
        ["feedback answer"] = NoEntry,
        ["feedback erase"] = NoEntry,
        ["feedback pull"] = "a form or the configuration has errors",
        ["feedback reject"] = NoEntry,
        ["feedback show"] = NoEntry,
        ["feedback spam"] = NoEntry,
        ["forms test"] = "a provider refused a form, or a form has errors",
        ["list drafts"] = "a source has errors, so that it may be missing from the list",
        ["list expired"] = "a source has errors, so that it may be missing from the list",
        ["list future"] = "a source has errors, so that it may be missing from the list",
        ["lock"] = "a published URL or guid changed that `--allow` does not name, or the content has errors; the lock stays as it was then",
        ["podcast check"] = "a directory would reject a show, or there is a warning with `--strict`",
        ["podcast probe"] = "a sound could not be looked up",
        ["publish"] = "more files would be deleted than may be, or the configuration has errors; nothing was changed then",
        ["quotes check"] = "a quote has an error, or a warning with `--strict`",
        ["quotes import"] = "the table cannot be read",
        ["schedule"] = "the content has errors",
        ["scripts init"] = "a script has errors",
        ["scripts lock"] = "a script has errors",
        ["verify"] = "the content has errors; a difference is a fault of lhub and ends with 3",
    };

    private static string CodeOf(int code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
