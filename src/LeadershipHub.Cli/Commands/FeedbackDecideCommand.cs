using System.CommandLine;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback approve</c>, <c>reject</c> and <c>spam</c>: one decision about some entries.</summary>
internal static class FeedbackDecideCommand
{
    /// <param name="context">Where to write.</param>
    /// <param name="name">Of the command.</param>
    /// <param name="description">Of the command, as a sentence.</param>
    /// <param name="status">That the entries have afterwards.</param>
    /// <param name="decide">False where there is no such entry.</param>
    public static Command Make(CommandContext context, string name, string description, EntryStatus status, Func<FeedbackStore, string, CancellationToken, Task<bool>> decide)
    {
        var ids = EntryIdArgument.Several();
        var store = new StoreOptions(context.Shell);
        var command = new Command(name, description) { ids };
        store.AddTo(command);
        command.SetAction(parsed => store.UseAsync(parsed, async opened =>
        {
            var code = ExitCode.Clean;
            foreach (var id in parsed.GetRequiredValue(ids))
            {
                if (await decide(opened, id, context.Cancel))
                    context.Shell.Output.WriteLine($"{id} is {EntryText.Word(status)} now.");
                else
                    code = EntryIdArgument.Missing(context.Shell, id);
            }

            return code;
        }));
        return command;
    }
}
