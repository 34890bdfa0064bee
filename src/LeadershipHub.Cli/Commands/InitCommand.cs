using System.CommandLine;
using System.Text;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Cli.Sites.Starter;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub init [folder]</c>: a new hub, or what a platform needs to build one that is there.</summary>
internal static class InitCommand
{
    public static Command Make(CommandContext context)
    {
        var options = new InitOptions();
        var command = new Command("init", "Makes a new hub in an empty or a new folder; with --ci in a hub, adds its missing workflow files.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(options.Folder) ?? ".";
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named, context.Shell.CurrentFolder));
            if (File.Exists(Path.Combine(folder, SiteFolder.ConfigName)))
                AddWorkflows(context, options, parsed, folder, named);
            else
                MakeHub(context, options, parsed, folder, named);
        });
        return command;
    }

    private static void MakeHub(CommandContext context, InitOptions options, ParseResult parsed, string folder, string named)
    {
        var (shell, platforms) = (context.Shell, parsed.GetValue(options.Ci) ?? []);
        List<NewFile> files =
        [
            .. options.SeedOf(context, parsed, folder).Files(),
            .. context.Hub.Schemas().Select(schema => new NewFile($"schemas/{schema.FileName}", Encoding.UTF8.GetBytes(schema.Json))),
            .. platforms.Length == 0 ? [] : WorkflowSeed.Files(platforms, VersionCommand.Number),
        ];
        HubWriter.Check(folder, named, files);
        HubWriter.Write(folder, files);

        var shown = new Reporting.SitePaths(folder, shell.CurrentFolder).ShowFull(folder);
        shell.Output.WriteLine($"Made a hub of {files.Count} files in {(shown is "." ? "this folder" : shown)}.");
        if (parsed.GetValue(options.UseGit))
            shell.Output.WriteLine(Git.Init(folder));
        shell.Output.WriteLine("\nNext:");
        foreach (var next in NextCommands(shown))
            shell.Output.WriteLine($"  {next}");
    }

    private static void AddWorkflows(CommandContext context, InitOptions options, ParseResult parsed, string folder, string named)
    {
        var platforms = parsed.GetValue(options.Ci) ?? [];
        if (platforms.Length == 0)
            throw new UsageException($"There is a hub in '{named}' already.", "Name an empty or a new folder, or add workflow files to this hub with --ci.");
        if (options.OnlyForNewHubs(parsed) is { } option)
            throw new UsageException($"There is a hub in '{named}' already; '{option}' is for new ones.", "Leave it out, or change site.config.yml.");

        var files = WorkflowSeed.Files(platforms, VersionCommand.Number).ToList();
        var missing = files.Where(file => !Path.Exists(Path.Combine(folder, file.Path))).ToList();
        HubWriter.Check(folder, named, missing);
        HubWriter.Write(folder, missing);

        var (shell, paths) = (context.Shell, new Reporting.SitePaths(folder, context.Shell.CurrentFolder));
        foreach (var file in files)
            shell.Output.WriteLine($"{(missing.Contains(file) ? "Wrote" : "Kept ")} {paths.ShowFull(Path.Combine(folder, file.Path))}");
        if (parsed.GetValue(options.UseGit))
            shell.Output.WriteLine(Git.Init(folder));
        if (!missing.Exists(file => file.Path is WorkflowSeed.Manifest) && !File.ReadAllText(Path.Combine(folder, WorkflowSeed.Manifest)).Contains("leadershiphub.tool", StringComparison.OrdinalIgnoreCase))
            shell.Output.WriteLine($"Note: {WorkflowSeed.Manifest} does not name lhub yet. Add it with 'dotnet tool install LeadershipHub.Tool --version {VersionCommand.Number}'.");
    }

    private static string[] NextCommands(string folder) => folder is "."
        ? ["lhub serve --open", "lhub new post \"What we learned today\"", "lhub build --strict"]
        : [$"cd {(folder.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? folder : $"\"{folder}\"")}", "lhub serve --open", "lhub new post \"What we learned today\""];
}
