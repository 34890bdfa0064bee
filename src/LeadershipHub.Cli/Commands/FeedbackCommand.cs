using System.CommandLine;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback</c>: the hub's own endpoint for forms, and what was sent to it.</summary>
internal static class FeedbackCommand
{
    public static Command Make(CommandContext context, Option<string> verbosity) => new("feedback", "Takes what readers send by forms, and decides what becomes of it.")
    {
        FeedbackServeCommand.Make(context, verbosity),
        FeedbackListCommand.Make(context),
        FeedbackShowCommand.Make(context),
        FeedbackDecideCommand.Make(context, "approve", "Lets entries be published.", EntryStatus.Approved, (store, id, cancel) => store.ApproveAsync(id, cancel)),
        FeedbackDecideCommand.Make(context, "reject", "Keeps entries from being published; withdraws those that are.", EntryStatus.Rejected, (store, id, cancel) => store.RejectAsync(id, cancel)),
        FeedbackDecideCommand.Make(context, "spam", "Marks entries as spam; withdraws those that are published.", EntryStatus.Spam, (store, id, cancel) => store.MarkSpamAsync(id, cancel)),
        FeedbackAnswerCommand.Make(context),
        FeedbackEraseCommand.Make(context),
        FeedbackExportCommand.Make(context),
        FeedbackPullCommand.Make(context),
    };
}
