using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub quotes</c>: what concerns collections of quotes alone.</summary>
internal static class QuotesCommand
{
    public static Command Make(CommandContext context, Option<string> verbosity) => new("quotes", "Checks collections of quotes, and takes in quotes from elsewhere.")
    {
        Check(context, verbosity),
        QuotesImportCommand.Make(context),
    };

    private static Command Check(CommandContext context, Option<string> verbosity)
    {
        var site = CommonOptions.Site();
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var command = new Command("check", "Looks for missing sources, repeats, two authors of one text and two spellings of one author, without building.") { site, strict };
        command.SetAction(parsed =>
        {
            var options = new BuildOptions { SiteFolder = SiteFolder.Find(context.Shell, parsed.GetValue(site)), Now = context.Shell.Now(), Strict = parsed.GetValue(strict) };
            return Run(context, options, CommonOptions.ValueOf(parsed, verbosity));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, Verbosity verbosity)
    {
        var (shell, inspected) = (context.Shell, context.Hub.Quotes(options, context.Cancel));
        var findings = inspected.Diagnostics.Where(inspected.Value.Concerns).ToList();
        var least = verbosity == Verbosity.Detailed ? Severity.Note : Severity.Warning;
        new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(options.SiteFolder, shell.CurrentFolder)).Write(findings.Where(d => d.Severity >= least));
        var bad = findings.Count(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning));
        if (verbosity != Verbosity.Quiet)
        {
            foreach (var collection in inspected.Value.Collections)
            {
                var statuses = collection.Statuses.OrderBy(s => s.Key).Select(s => FormattableString.Invariant($"{s.Value} {s.Key.ToString().ToLowerInvariant()}"));
                shell.Output.WriteLine($"{SafeText.Clean(collection.Title)}: {SummaryPrinter.Count(collection.Count, "quote")} in {collection.Path} ({string.Join(", ", statuses)})");
            }

            if (inspected.Value.Collections.IsEmpty)
                shell.Output.WriteLine("There are no quotes in this hub.");
            else if (!findings.Any(d => d.Severity >= Severity.Warning))
                shell.Output.WriteLine("Nothing to doubt.");
        }

        return bad == 0 ? ExitCode.Clean : ExitCode.Content;
    }
}
