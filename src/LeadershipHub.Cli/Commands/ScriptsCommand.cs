using System.CommandLine;
using LeadershipHub.Cli.Scripts;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Scripting;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub scripts</c>: what belongs to a hub's scripts besides running them.</summary>
internal static class ScriptsCommand
{
    public static Command Make(CommandContext context) => new("scripts", "Sets editors up for scripts, and notes which scripts may run.")
    {
        Init(context),
        Lock(context),
    };

    private static Command Init(CommandContext context)
    {
        var site = CommonOptions.Site();
        var command = new Command("init", "Writes what editors need to complete and check scripts: omnisharp.json, and references below .lhub/.") { site };
        command.SetAction(parsed => Init(context, SiteFolder.Find(context.Shell, parsed.GetValue(site))));
        return command;
    }

    private static Command Lock(CommandContext context)
    {
        var site = CommonOptions.Site();
        var command = new Command("lock", "Writes scripts.lock with the content of every script, for 'lhub build --locked-scripts'.") { site };
        command.SetAction(parsed => Lock(context, SiteFolder.Find(context.Shell, parsed.GetValue(site))));
        return command;
    }

    private static int Init(CommandContext context, string folder)
    {
        var problems = EditorSupport.Write(ScriptRunner.SetupOf(folder)).Select(ScriptProblems.Of).ToList();
        context.Shell.Output.WriteLine($"Wrote {EditorSupport.SettingsPath} and {EditorSupport.ResponsePath}.");
        return Tell(context.Shell, problems);
    }

    private static int Lock(CommandContext context, string folder)
    {
        var scripts = context.Hub.Scripts(new BuildOptions { SiteFolder = folder, Now = context.Shell.Now() }, context.Cancel);
        using var library = new ScriptLibrary(ScriptRunner.SetupOf(folder));
        var prepared = Task.WhenAll(library.PrepareAsync([.. scripts.Select(script => new ScriptSource { Path = script.Path, Text = script.Text })], context.Cancel)).GetAwaiter().GetResult();
        var problems = prepared.SelectMany(script => script.Problems).Where(problem => problem.IsError).Select(ScriptProblems.Of).ToList();
        if (problems.Count > 0)
            return Tell(context.Shell, problems);

        var files = prepared.SelectMany(script => script.Files.Prepend(script.Path)).Distinct(StringComparer.Ordinal).ToList();
        var isNew = ScriptLock.Of(Path.GetFullPath(folder), files).Write(Path.GetFullPath(folder), ScriptRunner.LockName);
        context.Shell.Output.WriteLine(isNew ? $"Wrote {ScriptRunner.LockName}: {files.Count} files." : $"{ScriptRunner.LockName} says so already.");
        return ExitCode.Clean;
    }

    private static int Tell(Shell shell, List<Diagnostic> problems)
    {
        foreach (var problem in problems)
            shell.Error.WriteLine(problem.ToString());
        return problems.Exists(problem => problem.Severity == Severity.Error) ? ExitCode.Content : ExitCode.Clean;
    }
}
