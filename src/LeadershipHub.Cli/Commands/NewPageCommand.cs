using System.CommandLine;
using LeadershipHub.Cli.Sites;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub new page "Title"</c>.</summary>
internal static class NewPageCommand
{
    public static Command Make(CommandContext context)
    {
        var title = TitleArgument.Make("The page's title, in quotes.");
        var site = CommonOptions.Site();

        var command = new Command("page", "Makes content/pages/slug.md.") { title, site };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var seed = new PageSeed(parsed.GetRequiredValue(title));
            var path = PageSeed.Path(NewSource.SlugOf(context.Hub, seed.Title));
            NewSource.Write(context.Shell, folder, path, seed.Text(SourceHint.Schema(folder, path, "page")));
        });
        return command;
    }
}
