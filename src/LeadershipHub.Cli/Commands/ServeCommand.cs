using System.CommandLine;
using System.Net;
using LeadershipHub.Cli.Serving;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Model;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub serve</c>: the site on this machine, rebuilt when a source changes.</summary>
internal static class ServeCommand
{
    /// <summary>A folder of its own: the preview's URLs must never get into what is published.</summary>
    private const string OutputFolder = ".lhub/preview";

    public static Command Make(CommandContext context, Option<string> verbosity)
    {
        var site = CommonOptions.Site();
        var host = new Option<string>("--host") { Description = "The address to listen at; 0.0.0.0 lets other machines in.", HelpName = "address", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<string>("--port", "-p") { Description = "The port; the next free one where it is taken, any free one for 0.", HelpName = "number", DefaultValueFactory = _ => "4000" };
        var open = new Option<bool>("--open") { Description = "Show the site in the browser." };
        var drafts = OnByDefault("--drafts", "Include drafts; '--drafts false' leaves them out.");
        var future = OnByDefault("--future", "Include pages with a date to come; '--future false' leaves them out.");
        var expired = new Option<bool>("--expired") { Description = "Show pages whose 'expires' has passed." };
        var noScripts = CommonOptions.NoScripts();
        host.Validators.Add(ListenAddress.Check);
        port.Validators.Add(PortRule.Check);

        var command = new Command("serve", "Serves the site on this machine and rebuilds it when a source changes.") { site, host, port, open, drafts, future, expired, noScripts };
        command.SetAction(async parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions
            {
                SiteFolder = folder,
                OutputFolder = Path.Combine(folder, OutputFolder),
                Drafts = parsed.GetValue(drafts),
                Preview = true,
                Future = parsed.GetValue(future),
                Expired = parsed.GetValue(expired),
                Now = context.Shell.Now(),
                Scripts = CommonOptions.Scripts(folder, parsed.GetValue(noScripts), locked: false),
            };
            await using var inbox = new PreviewInbox(context.Shell, folder, Path.Combine(folder, OutputFolder));
            var preview = new PreviewOptions
            {
                SiteFolder = folder,
                OutputFolder = Path.Combine(folder, OutputFolder),
                Address = ListenAddress.Parse(parsed.GetRequiredValue(host)) ?? IPAddress.Loopback,
                HostName = ListenAddress.HostName(parsed.GetRequiredValue(host)),
                Port = PortRule.Parse(parsed.GetValue(port)) ?? 0,
                BasePath = context.Hub.BasePath(folder),
                Mount = inbox.Mount,
                Clock = context.Shell.Clock,
            };
            var previewed = new PreviewedSite(context, options, CommonOptions.ValueOf(parsed, verbosity), preview.Port, parsed.GetValue(open), inbox);
            await PreviewSession.RunAsync(preview, previewed, context.Cancel);
        });
        return command;
    }

    private static Option<bool> OnByDefault(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => true };
}
