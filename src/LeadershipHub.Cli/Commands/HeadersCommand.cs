using System.CommandLine;
using LeadershipHub.Cli.Hosts;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub headers</c>: what <c>_headers</c> and <c>_redirects</c> say, in the words of servers that do not read them.</summary>
internal static class HeadersCommand
{
    private static readonly (string Name, Func<HostedSite, string> Write)[] Servers = [("nginx", NginxText.Of), ("caddy", CaddyText.Of), ("apache", ApacheText.Of)];

    public static Command Make(CommandContext context)
    {
        var server = new Argument<string>("server") { Description = "Whose words: nginx, caddy or apache.", HelpName = "server" };
        server.AcceptOnlyFromAmong([.. Servers.Select(known => known.Name)]);
        var site = CommonOptions.Site();
        var baseUrl = new Option<string?>("--base-url") { Description = "The address of the site, where that is not 'base_url' of site.config.yml.", HelpName = "url" };
        var root = new Option<string?>("--root") { Description = "Where the files lie on the server. [default: /srv/ and the name of the host]", HelpName = "folder" };
        var output = new Option<string?>("--output", "-o") { Description = "Write into a file.", HelpName = "file" };
        baseUrl.Validators.Add(BaseUrlRule.Check);
        root.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!result.Tokens[0].Value.StartsWith('/') || result.Tokens[0].Value.Any(char.IsControl)))
                result.AddError("'--root' takes a path on the server that begins with '/'.");
        });
        var command = new Command("headers", "Prints security headers, caches, types and redirects for nginx, Caddy or Apache.") { server, site, baseUrl, root, output };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions
            {
                SiteFolder = folder,
                BaseUrl = parsed.GetValue(baseUrl),
                Now = context.Shell.Now(),
                Scripts = CommonOptions.Scripts(folder, none: false, locked: false),
            };
            var (files, diagnostics) = context.Hub.HostFiles(options, context.Cancel);
            var errors = diagnostics.Where(found => found.Severity == Severity.Error).ToArray();
            new DiagnosticPrinter(context.Shell.Error, new(context.Shell.ColoursError), new(folder, context.Shell.CurrentFolder)).Write(errors);
            if (files is null || errors.Length > 0)
                return ExitCode.Content;

            var write = Array.Find(Servers, known => string.Equals(known.Name, parsed.GetValue(server), StringComparison.Ordinal)).Write;
            Put(context.Shell, parsed.GetValue(output), write(HostedSite.Of(files, parsed.GetValue(root)?.TrimEnd('/'))));
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Put(Shell shell, string? file, string text)
    {
        if (file is null)
        {
            shell.Output.Write(text);
            return;
        }

        File.WriteAllText(Path.GetFullPath(file, shell.CurrentFolder), text);
        shell.Output.WriteLine($"Wrote {file}");
    }
}
