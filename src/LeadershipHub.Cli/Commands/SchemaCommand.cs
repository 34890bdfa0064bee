using System.CommandLine;
using System.Text;
using LeadershipHub.Cli.Reporting;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub schema</c>: JSON Schemas for editors that complete and check YAML.</summary>
internal static class SchemaCommand
{
    public static Command Make(CommandContext context)
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder to write into.", HelpName = "folder", DefaultValueFactory = _ => "schemas" };
        var command = new Command("schema", "Writes the JSON Schemas of config, front matter, authors and books, for editors.") { output };
        command.SetAction(parsed => Run(context, Path.GetFullPath(parsed.GetRequiredValue(output), context.Shell.CurrentFolder)));
        return command;
    }

    private static void Run(CommandContext context, string folder)
    {
        var paths = new SitePaths(folder, context.Shell.CurrentFolder);
        Directory.CreateDirectory(folder);
        foreach (var (name, json) in context.Hub.Schemas())
        {
            var (path, bytes) = (Path.Combine(folder, name), Encoding.UTF8.GetBytes(json));
            var same = File.Exists(path) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path));
            if (!same)
                File.WriteAllBytes(path, bytes);

            context.Shell.Output.WriteLine($"{(same ? "Kept " : "Wrote")} {paths.ShowFull(path)}");
        }
    }
}
