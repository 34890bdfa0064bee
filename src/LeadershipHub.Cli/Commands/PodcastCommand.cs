using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub podcast</c>: what concerns shows alone.</summary>
internal static class PodcastCommand
{
    public static Command Make(CommandContext context, Option<string> verbosity) => new("podcast", "Checks shows, and looks up sounds that lie elsewhere.")
    {
        Check(context, verbosity),
        PodcastProbeCommand.Make(context),
    };

    private static Command Check(CommandContext context, Option<string> verbosity)
    {
        var site = CommonOptions.Site();
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var command = new Command("check", "Holds shows and episodes to the rules of podcast directories, without building.") { site, strict };
        command.SetAction(parsed =>
        {
            var options = new BuildOptions { SiteFolder = SiteFolder.Find(context.Shell, parsed.GetValue(site)), Now = context.Shell.Now(), Strict = parsed.GetValue(strict) };
            return Run(context, options, CommonOptions.ValueOf(parsed, verbosity));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, Verbosity verbosity)
    {
        var (shell, inspected) = (context.Shell, context.Hub.Podcasts(options, null, context.Cancel));
        var least = verbosity == Verbosity.Detailed ? Severity.Note : Severity.Warning;
        var findings = inspected.Diagnostics.Where(inspected.Value.Concerns).ToList();
        new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(options.SiteFolder, shell.CurrentFolder)).Write(findings.Where(d => d.Severity >= least));
        var bad = findings.Count(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning));
        if (verbosity != Verbosity.Quiet)
        {
            foreach (var show in inspected.Value.Shows)
                shell.Output.WriteLine($"{SafeText.Clean(show.Title)}: {SummaryPrinter.Count(show.Episodes, "episode")} in {show.Folder}");
            if (inspected.Value.Shows.IsEmpty)
                shell.Output.WriteLine("There is no show in this hub.");
            else if (bad == 0)
                shell.Output.WriteLine("Nothing that a directory would reject.");
        }

        return bad == 0 ? ExitCode.Clean : ExitCode.Content;
    }
}
