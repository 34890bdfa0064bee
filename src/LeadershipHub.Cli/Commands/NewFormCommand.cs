using System.CommandLine;
using LeadershipHub.Cli.Sites;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub new form KIND</c>.</summary>
internal static class NewFormCommand
{
    public static Command Make(CommandContext context)
    {
        var kind = new Argument<string>("kind") { Description = $"What the form is for: {string.Join(", ", FormSeed.Kinds)}." };
        kind.AcceptOnlyFromAmong([.. FormSeed.Kinds]);
        var name = new Option<string?>("--name") { Description = "The form's name, which is its file's; the kind otherwise.", HelpName = "name" };
        var site = CommonOptions.Site();

        var command = new Command("form", "Makes content/forms/name.yml.") { kind, name, site };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var seed = new FormSeed(parsed.GetRequiredValue(kind));
            var path = FormSeed.Path(NewSource.SlugOf(context.Hub, parsed.GetValue(name) ?? seed.Kind));
            NewSource.Write(context.Shell, folder, path, seed.Text(SourceHint.Schema(folder, path, "form")));
        });
        return command;
    }
}
