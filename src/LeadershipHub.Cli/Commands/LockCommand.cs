using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub lock</c>: notes every address and guid that is published now, so that no later build drops or changes one unnoticed.</summary>
internal static class LockCommand
{
    public static Command Make(CommandContext context)
    {
        var site = CommonOptions.Site();
        var allow = new Option<string?>("--allow") { Description = "A path of the lock that may change or go, on purpose; 'all' for every one.", HelpName = "path" };
        var command = new Command("lock", "Notes in site.lock.yml every URL and guid that is published now; builds fail that would change one.") { site, allow };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions { SiteFolder = folder, Now = context.Shell.Now(), Scripts = CommonOptions.Scripts(folder, none: false, locked: false) };
            return Run(context, options, parsed.GetValue(allow));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, string? allowed)
    {
        var (shell, inspected) = (context.Shell, context.Hub.Podcasts(options, allowed, context.Cancel));
        var errors = inspected.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(options.SiteFolder, shell.CurrentFolder)).Write(errors);
            shell.Error.WriteLine("lhub: The lock was left as it is.");
            return ExitCode.Content;
        }

        var now = inspected.Value.Now;
        LockFile.Write(shell, options.SiteFolder, now);
        shell.Output.WriteLine($"{SummaryPrinter.Count(now.Urls.Length, "URL")} and {SummaryPrinter.Count(now.Shows.Sum(show => show.Episodes.Length), "episode")} must not change any more.");
        return ExitCode.Clean;
    }
}
