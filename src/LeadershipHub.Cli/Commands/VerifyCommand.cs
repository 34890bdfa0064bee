using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub verify</c>: builds, builds cleanly beside it, and compares every byte.</summary>
internal static class VerifyCommand
{
    /// <summary>Files that are named; where incremental builds went wrong, the first ones tell.</summary>
    private const int MostFiles = 20;

    public static Command Make(CommandContext context, Option<string> verbosity)
    {
        var site = CommonOptions.Site();
        var noScripts = CommonOptions.NoScripts();
        var command = new Command("verify", "Builds, and checks that a clean build would have made the same site, to the byte.") { site, noScripts };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions { SiteFolder = folder, Now = context.Shell.Now(), Scripts = CommonOptions.Scripts(folder, parsed.GetValue(noScripts), locked: false) };
            return Run(context, options, CommonOptions.ValueOf(parsed, verbosity));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, Verbosity verbosity)
    {
        var (shell, verified) = (context.Shell, context.Hub.Verify(options, context.Cancel));
        var report = new BuildReport(shell, options, verbosity);
        if (!verified.Clean.Succeeded || !verified.Incremental.Succeeded)
        {
            report.WriteFindings(verified.Clean);
            shell.Error.WriteLine(verified.Clean.Succeeded == verified.Incremental.Succeeded
                ? "lhub: The content has errors, so there is nothing to compare."
                : "lhub: One of the two builds failed and the other did not. This is a fault of lhub. Please report it.");
            return verified.Clean.Succeeded == verified.Incremental.Succeeded ? ExitCode.Content : ExitCode.Internal;
        }

        if (verified.Differences.IsEmpty)
        {
            var summary = verified.Clean.Summary;
            shell.Output.WriteLine($"All {SummaryPrinter.Count(summary.FilesWritten, "file")} are as a clean build makes them.");
            return ExitCode.Clean;
        }

        foreach (var difference in verified.Differences.Take(MostFiles))
            Write(shell, difference);
        shell.Error.WriteLine($"lhub: {SummaryPrinter.Count(verified.Differences.Length, "file")} would be another in a clean build. This is a fault of lhub. Please report it; 'lhub build --clean' mends the site.");
        return ExitCode.Internal;
    }

    private static void Write(Shell shell, FileDifference difference)
    {
        shell.Error.WriteLine(SafeText.Clean(difference.OutputPath));
        foreach (var facet in difference.Facets.Take(MostFiles))
            shell.Error.WriteLine($"  {SafeText.Clean(facet)}");
    }
}
