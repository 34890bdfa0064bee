using System.Collections.Immutable;
using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub list drafts|future|expired</c>: the pages that a build leaves out, and why.</summary>
internal static class ListCommand
{
    public static Command Make(CommandContext context) => new("list", "Lists pages that a build leaves out.")
    {
        Kind(context, "drafts", "Lists drafts.", page => page.Draft),
        Kind(context, "future", "Lists pages with a date to come.", page => page.Scheduled),
        Kind(context, "expired", "Lists expired pages.", page => page.Expired),
    };

    private static Command Kind(CommandContext context, string name, string description, Func<ListedPage, bool> belongs)
    {
        var site = CommonOptions.Site();
        var json = CommonOptions.Json();
        var command = new Command(name, description) { site, json };
        command.SetAction(parsed =>
        {
            var options = new BuildOptions
            {
                SiteFolder = SiteFolder.Find(context.Shell, parsed.GetValue(site)),
                Drafts = true,
                Future = true,
                Expired = true,
                Now = context.Shell.Now(),
            };
            return Run(context, options, belongs, parsed.GetValue(json));
        });
        return command;
    }

    // A source that cannot be read may be missing from the list, so its errors are shown and make the command fail.
    private static int Run(CommandContext context, BuildOptions options, Func<ListedPage, bool> belongs, bool json)
    {
        var (shell, inspected) = (context.Shell, context.Hub.Inspect(options, context.Cancel));
        ImmutableArray<Diagnostic> errors = [.. inspected.Diagnostics.Where(d => d.Severity == Severity.Error)];
        new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(options.SiteFolder, shell.CurrentFolder)).Write(errors);

        ImmutableArray<ListedPage> pages = [.. InOrder(inspected.Value.Where(belongs))];
        shell.Output.Write(json ? PageList.Json(pages) : PageList.Text(pages));
        return errors.IsEmpty ? ExitCode.Clean : ExitCode.Content;
    }

    private static IEnumerable<ListedPage> InOrder(IEnumerable<ListedPage> pages) =>
        pages.OrderBy(page => page.Date ?? DateTimeOffset.MaxValue).ThenBy(page => page.Path, StringComparer.Ordinal);
}
