using System.CommandLine;
using LeadershipHub.Cli.Sites;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub new post "Title"</c>.</summary>
internal static class NewPostCommand
{
    public static Command Make(CommandContext context)
    {
        var title = TitleArgument.Make("The post's title, in quotes.");
        var date = new Option<string?>("--date") { Description = "The day it is published. [default: today]", HelpName = "yyyy-mm-dd" };
        var draft = new Option<bool>("--draft") { Description = "Keep it out of the site for now." };
        var bundle = new Option<bool>("--bundle") { Description = "Give it a folder of its own, for images beside it." };
        var author = new Option<string?>("--author") { Description = "Id of a file in content/authors, without .yml.", HelpName = "id" };
        var site = CommonOptions.Site();
        date.Validators.Add(DayRule.Check);

        var command = new Command("post", "Makes content/posts/yyyy-mm-dd-slug.md.") { title, date, draft, bundle, author, site };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var day = DayRule.Parse(parsed.GetValue(date)) ?? DateOnly.FromDateTime(context.Shell.Now().DateTime);
            var seed = new PostSeed(parsed.GetRequiredValue(title), day, parsed.GetValue(draft), parsed.GetValue(bundle), parsed.GetValue(author));
            var path = seed.Path(NewSource.SlugOf(context.Hub, seed.Title));
            NewSource.Write(context.Shell, folder, path, seed.Text(SourceHint.Schema(folder, path, "post")));
        });
        return command;
    }
}
