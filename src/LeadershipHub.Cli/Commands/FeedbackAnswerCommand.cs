using System.CommandLine;
using LeadershipHub.Cli.Entries;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback answer ID TEXT</c>: what the hub says to an entry in public.</summary>
internal static class FeedbackAnswerCommand
{
    private const int Longest = 10_000;

    public static Command Make(CommandContext context)
    {
        var id = EntryIdArgument.One();
        var text = new Argument<string?>("text") { Description = "The answer. [default: what comes on standard input]", Arity = ArgumentArity.ZeroOrOne };
        var remove = new Option<bool>("--remove") { Description = "Take the answer back." };
        var store = new StoreOptions(context.Shell);
        var command = new Command("answer", "Answers an entry in public, in place of an answer before.") { id, text, remove };
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(remove) && result.GetValue(text) is not null)
                result.AddError("Give an answer, or --remove.");
        });
        command.SetAction(parsed =>
        {
            var answer = parsed.GetValue(remove) ? null : Read(context.Shell, parsed.GetValue(text));
            return store.UseAsync(parsed, async opened =>
            {
                if (!await opened.AnswerAsync(parsed.GetRequiredValue(id), answer, context.Cancel))
                    return EntryIdArgument.Missing(context.Shell, parsed.GetRequiredValue(id));

                context.Shell.Output.WriteLine(answer is null ? "The answer is taken back." : "The answer is saved.");
                return ExitCode.Clean;
            });
        });
        return command;
    }

    private static string Read(Shell shell, string? given)
    {
        if (given is null && shell.OutputIsTerminal)
            shell.Error.WriteLine("Write the answer, and end it with Ctrl+D on a line of its own.");

        var text = given ?? shell.Input.ReadToEnd();
        if (string.IsNullOrWhiteSpace(text))
            throw new UsageException("There is no answer.", "Give it after the id or by standard input; --remove takes one back.");

        return text.Length <= Longest ? text : throw new UsageException($"The answer is longer than {Longest} characters.", "Shorten it, or write a post and link to it.");
    }
}
