using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Entries;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback erase</c>: deletes entries for ever, by id or by the address of a person who asks for it.</summary>
internal static class FeedbackEraseCommand
{
    public static Command Make(CommandContext context)
    {
        var ids = EntryIdArgument.Several(isNeeded: false);
        var email = new Option<string?>("--email") { Description = "Erase every entry with this address in a field, in any case of letters.", HelpName = "address" };
        var store = new StoreOptions(context.Shell);
        var command = new Command("erase", "Deletes entries with their files, for ever.") { ids, email };
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(email)) == (result.GetValue(ids) is not { Length: > 0 }))
                result.AddError("Give ids of entries, or --email and an address.");
        });
        command.SetAction(parsed => store.UseAsync(parsed, async opened =>
        {
            var shell = context.Shell;
            if (parsed.GetValue(email) is { } address)
            {
                var gone = await opened.EraseByEmailAsync(address, context.Cancel);
                shell.Output.WriteLine(gone == 1 ? "1 entry is erased." : string.Create(CultureInfo.InvariantCulture, $"{gone} entries are erased."));
                return ExitCode.Clean;
            }

            var code = ExitCode.Clean;
            foreach (var id in parsed.GetRequiredValue(ids))
            {
                if (await opened.EraseAsync(id, context.Cancel))
                    shell.Output.WriteLine($"{id} is erased.");
                else
                    code = EntryIdArgument.Missing(shell, id);
            }

            return code;
        }));
        return command;
    }
}
