using System.CommandLine;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub build</c>: the whole site, once.</summary>
internal static class BuildCommand
{
    public static Command Make(CommandContext context, Option<string> verbosity)
    {
        var (command, request) = Describe(verbosity);
        command.SetAction(parsed => Run(context, request(parsed)));
        return command;
    }

    /// <summary>The command without its action, and what reads a request for it.</summary>
    public static (Command Command, Func<ParseResult, BuildRequest> Request) Describe(Option<string> verbosity)
    {
        var site = CommonOptions.Site();
        var output = new Option<string?>("--output", "-o") { Description = "The folder that the site is written to, from this folder. [default: 'output' of site.config.yml, else public]", HelpName = "folder" };
        var baseUrl = new Option<string?>("--base-url") { Description = "Replaces 'base_url' of site.config.yml.", HelpName = "url" };
        var drafts = new Option<bool>("--drafts") { Description = "Include pages that are marked as drafts." };
        var future = new Option<bool>("--future") { Description = "Include pages with a date to come." };
        var expired = new Option<bool>("--expired") { Description = "Include pages whose 'expires' has passed." };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors, and check the built site before it is published." };
        var clean = new Option<bool>("--clean") { Description = "Forget what earlier builds left behind and write every file anew." };
        var noScripts = CommonOptions.NoScripts();
        var locked = CommonOptions.LockedScripts();
        var json = CommonOptions.Json();
        baseUrl.Validators.Add(BaseUrlRule.Check);

        var command = new Command("build", "Builds the site into its output folder.") { site, output, baseUrl, drafts, future, expired, strict, clean, noScripts, locked, json };
        return (command, parsed => new()
        {
            Site = parsed.GetValue(site),
            Output = parsed.GetValue(output),
            BaseUrl = parsed.GetValue(baseUrl),
            Drafts = parsed.GetValue(drafts),
            Future = parsed.GetValue(future),
            Expired = parsed.GetValue(expired),
            Strict = parsed.GetValue(strict),
            Clean = parsed.GetValue(clean),
            NoScripts = parsed.GetValue(noScripts),
            LockedScripts = parsed.GetValue(locked),
            Json = parsed.GetValue(json),
            Verbosity = CommonOptions.ValueOf(parsed, verbosity),
        });
    }

    /// <summary>Builds, and reports it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no hub, or its output cannot go there.</exception>
    public static int Run(CommandContext context, BuildRequest request)
    {
        var folder = SiteFolder.Find(context.Shell, request.Site);
        var options = new BuildOptions
        {
            SiteFolder = folder,
            OutputFolder = SiteFolder.Output(context.Shell, folder, request.Output),
            BaseUrl = request.BaseUrl,
            Drafts = request.Drafts,
            Future = request.Future,
            Expired = request.Expired,
            Strict = request.Strict,
            Clean = request.Clean,
            Now = context.Shell.Moment(),
            Auditor = request.Strict ? CheckCommand.Auditor(folder) : null,
            Scripts = CommonOptions.Scripts(folder, request.NoScripts, request.LockedScripts),
        };
        var result = StageDisplay.Show(context.Shell, request.Json ? Verbosity.Quiet : request.Verbosity, progress =>
            context.Hub.Build(options with { Progress = progress }, context.Cancel));
        var report = new BuildReport(context.Shell, options, request.Verbosity);
        if (request.Json)
            report.WriteJson(result);
        else
            report.Write(result);

        return report.ExitCodeOf(result);
    }
}
