using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Feedback.Exporting;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback list</c>: entries, the latest first.</summary>
internal static class FeedbackListCommand
{
    private const int Most = 1000;

    public static Command Make(CommandContext context)
    {
        var (filter, store) = (new EntryFilter(), new StoreOptions(context.Shell));
        var limit = new Option<string>("--limit") { Description = $"How many entries to list, from 1 to {Most}.", HelpName = "number", DefaultValueFactory = _ => "50" };
        var asJson = CommonOptions.Json();
        limit.Validators.Add(result =>
        {
            if (Parse(result.GetValueOrDefault<string?>()) is null)
                result.AddError($"'{result.GetValueOrDefault<string?>()}' is no number from 1 to {Most}.");
        });

        var command = new Command("list", "Lists entries, the latest first.") { limit, asJson };
        filter.AddTo(command);
        store.AddTo(command);
        command.SetAction(parsed => store.UseAsync(parsed, async opened =>
        {
            var page = await opened.ListAsync(filter.Read(parsed) with { Limit = Parse(parsed.GetValue(limit)) ?? Most }, context.Cancel);
            var output = context.Shell.Output;
            if (parsed.GetValue(asJson))
            {
                EntryText.WriteJson(context.Shell, json =>
                {
                    json.WriteStartArray();
                    foreach (var entry in page.Entries)
                        FeedbackExport.WriteEntry(json, entry);
                    json.WriteEndArray();
                });
                return ExitCode.Clean;
            }

            output.Write(EntryText.Table(page));
            output.WriteLine(page.Entries.Length == page.Total ? $"{Count(page.Total)}." : $"{page.Entries.Length.ToString(CultureInfo.InvariantCulture)} of {Count(page.Total)}; --limit shows more.");
            return ExitCode.Clean;
        }));
        return command;
    }

    private static string Count(long total) => total == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{total:N0} entries");

    private static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most ? number : null;
}
