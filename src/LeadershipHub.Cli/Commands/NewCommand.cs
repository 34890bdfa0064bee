using System.CommandLine;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub new</c>: a source to start writing in.</summary>
internal static class NewCommand
{
    public static Command Make(CommandContext context) => new("new", "Makes a post, a page, an episode or a form to start writing in.")
    {
        NewPostCommand.Make(context),
        NewPageCommand.Make(context),
        NewEpisodeCommand.Make(context),
        NewQuoteCommand.Make(context),
        NewFormCommand.Make(context),
    };
}
