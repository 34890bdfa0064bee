using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Everything a build says when it is over, and what it is worth to a script.</summary>
internal sealed class BuildReport(Shell shell, BuildOptions options, Verbosity verbosity)
{
    // Notes are for those who ask for details; machines get them all.
    private readonly Severity _least = verbosity == Verbosity.Detailed ? Severity.Note : Severity.Warning;

    /// <summary>What is wrong goes to standard error, the summary to standard output.</summary>
    public void Write(BuildResult result)
    {
        var paths = new SitePaths(options.SiteFolder, shell.CurrentFolder);
        new DiagnosticPrinter(shell.Error, new(shell.ColoursError), paths).Write(result.Diagnostics.Where(d => d.Severity >= _least));
        Annotate(result, shell.Output);
        if (verbosity != Verbosity.Quiet)
            SummaryPrinter.Write(shell.Output, new(shell.ColoursOutput), result, paths);
    }

    /// <summary>One document on standard output and nothing else there: annotations go to standard error.</summary>
    public void WriteJson(BuildResult result)
    {
        Annotate(result, shell.Error);
        shell.Output.Write(BuildJson.Of(result, IsGood(result)));
    }

    public int ExitCodeOf(BuildResult result) => IsGood(result) ? ExitCode.Clean : ExitCode.Content;

    private bool IsGood(BuildResult result) =>
        result.Succeeded && !result.Diagnostics.Any(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning));

    private void Annotate(BuildResult result, TextWriter output)
    {
        if (shell.Variable("GITHUB_ACTIONS") is "true")
            Annotations.Write(output, result.Diagnostics, new(options.SiteFolder, shell.Variable("GITHUB_WORKSPACE") ?? shell.CurrentFolder));
    }
}
