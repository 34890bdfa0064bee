using System.CommandLine;
using System.Globalization;
using System.Text;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub why /some/url/</c>: what a page was made from, and why it was made again when it was last.</summary>
internal static class WhyCommand
{
    public static Command Make(CommandContext context)
    {
        var url = new Argument<string>("url") { Description = "A path of the site, such as /posts/listen/, or a whole URL." };
        var site = CommonOptions.Site();
        var output = new Option<string?>("--output", "-o") { Description = "The output folder that was built into. [default: 'output' of site.config.yml, else public]", HelpName = "folder" };
        var command = new Command("why", "Says what a page read when it was last rendered, and why it was.") { url, site, output };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions { SiteFolder = folder, OutputFolder = SiteFolder.Output(context.Shell, folder, parsed.GetValue(output)), Now = context.Shell.Now() };
            return Run(context, options, parsed.GetRequiredValue(url));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, string url)
    {
        var (shell, found) = (context.Shell, context.Hub.History(options, url));
        if (found.Value is not { } history)
        {
            new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(options.SiteFolder, shell.CurrentFolder)).Write(found.Diagnostics);
            throw new UsageException($"The last build knows no page or file at '{url}'.", "Build the site first, and name the path as it stands in the address bar.");
        }

        shell.Output.Write(Text(history));
        return ExitCode.Clean;
    }

    private static string Text(RouteHistory history)
    {
        var text = new StringBuilder();
        text.Append(SafeText.Clean(history.OutputPath)).Append(CultureInfo.InvariantCulture, $", {history.Size:N0} bytes\n");
        text.Append("Rendered last: ").Append(SafeText.Clean(history.Reason ?? "The whole site was.")).Append('\n');
        if (history.Reads.Length > 0)
            text.Append("It read:\n");
        foreach (var read in history.Reads)
            text.Append("  ").Append(SafeText.Clean(read)).Append('\n');
        return text.ToString();
    }
}
