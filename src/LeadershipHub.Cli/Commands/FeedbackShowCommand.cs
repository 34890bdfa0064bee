using System.CommandLine;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Feedback.Exporting;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback show ID</c>: all that one entry says.</summary>
internal static class FeedbackShowCommand
{
    public static Command Make(CommandContext context)
    {
        var id = EntryIdArgument.One();
        var asJson = CommonOptions.Json();
        var store = new StoreOptions(context.Shell);
        var command = new Command("show", "Shows all that one entry says, private fields too.") { id, asJson };
        store.AddTo(command);
        command.SetAction(parsed => store.UseAsync(parsed, async opened =>
        {
            if (await opened.FindAsync(parsed.GetRequiredValue(id), context.Cancel) is not { } entry)
                return EntryIdArgument.Missing(context.Shell, parsed.GetRequiredValue(id));

            if (parsed.GetValue(asJson))
                EntryText.WriteJson(context.Shell, json => FeedbackExport.WriteEntry(json, entry));
            else
                context.Shell.Output.Write(EntryText.Whole(entry));

            return ExitCode.Clean;
        }));
        return command;
    }
}
