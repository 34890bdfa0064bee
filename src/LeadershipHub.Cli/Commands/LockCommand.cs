using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub lock</c>: notes every address and guid that is published now, so that no later build drops or changes one unnoticed.</summary>
internal static class LockCommand
{
    private const int MostShown = 10;

    public static Command Make(CommandContext context)
    {
        var site = CommonOptions.Site();
        var allow = new Option<string?>("--allow") { Description = "A path of the lock that may change or go, on purpose; 'all' for every one.", HelpName = "path" };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and ends with 1 where the lock lacks something that is published now." };
        var command = new Command("lock", "Notes in site.lock.yml every URL and guid that is published now; builds fail that would change one.") { site, allow, check };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions { SiteFolder = folder, Now = context.Shell.Now(), Scripts = CommonOptions.Scripts(folder, none: false, locked: false) };
            return Run(context, options, parsed.GetValue(allow), parsed.GetValue(check));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, string? allowed, bool check)
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
        if (check)
            return Check(shell, options.SiteFolder, inspected.Value);

        LockFile.Write(shell, options.SiteFolder, now);
        shell.Output.WriteLine($"{SummaryPrinter.Count(now.Urls.Length, "URL")} and {SummaryPrinter.Count(now.Shows.Sum(show => show.Episodes.Length), "episode")} must not change any more.");
        return ExitCode.Clean;
    }

    private static int Check(Shell shell, string site, PodcastInspection inspected)
    {
        var shown = LockFile.Shown(shell, site);
        if (LockFile.Holds(site, inspected.Now))
        {
            shell.Output.WriteLine($"{shown} holds all that is published.");
            return ExitCode.Clean;
        }

        var held = inspected.Lock.Urls.Select(url => url.Text).ToHashSet(StringComparer.Ordinal);
        var lacking = inspected.Now.Urls.Select(url => url.Text).Where(url => !held.Contains(url)).Order(StringComparer.Ordinal).ToList();
        foreach (var url in lacking.Take(MostShown))
            shell.Error.WriteLine($"  {url}");
        if (lacking.Count > MostShown)
            shell.Error.WriteLine($"  and {SummaryPrinter.Count(lacking.Count - MostShown, "more URL")}");
        shell.Error.WriteLine(lacking.Count > 0
            ? $"lhub: {shown} lacks {SummaryPrinter.Count(lacking.Count, "URL")}. Run 'lhub lock', and commit it."
            : $"lhub: {shown} is not as 'lhub lock' would write it. Run that, and commit it.");
        return ExitCode.Content;
    }
}
