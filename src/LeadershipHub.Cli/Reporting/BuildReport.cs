using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Everything a build says when it is over, and what it is worth to a script.</summary>
internal sealed class BuildReport(Shell shell, BuildOptions options, Verbosity verbosity)
{
    // Notes are for those who ask for details; machines get them all.
    private readonly Severity _least = verbosity == Verbosity.Detailed ? Severity.Note : Severity.Warning;

    private readonly SitePaths _paths = new(options.SiteFolder, shell.CurrentFolder);

    /// <summary>What is wrong, and a summary on standard output.</summary>
    public void Write(BuildResult result)
    {
        WriteFindings(result);
        if (verbosity != Verbosity.Quiet)
            SummaryPrinter.Write(shell.Output, new(shell.ColoursOutput), result, _paths);
    }

    /// <summary>What is wrong: on standard error for people, on standard output for GitHub Actions.</summary>
    public void WriteFindings(BuildResult result)
    {
        if (result.Diagnostics.IsEmpty)
            return;

        new DiagnosticPrinter(shell.Error, new(shell.ColoursError), _paths).Write(result.Diagnostics.Where(d => d.Severity >= _least));
        Annotate(result, shell.Output);
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
