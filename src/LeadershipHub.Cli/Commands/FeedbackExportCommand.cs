using System.CommandLine;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Feedback.Exporting;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback export</c>: all entries, for other programs.</summary>
internal static class FeedbackExportCommand
{
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";

    public static Command Make(CommandContext context)
    {
        var (filter, store) = (new EntryFilter(), new StoreOptions(context.Shell));
        var format = new Option<string>("--format") { Description = "One JSON object a line, or one row a field.", HelpName = $"{JsonLines}|{Csv}", DefaultValueFactory = _ => JsonLines };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write, for this user's eyes alone. [default: standard output]", HelpName = "file" };
        format.AcceptOnlyFromAmong(JsonLines, Csv);
        var command = new Command("export", "Writes entries with all they say, private fields too, the earliest first.") { format, output };
        filter.AddTo(command);
        store.AddTo(command);
        command.SetAction(parsed => store.UseAsync(parsed, async opened =>
        {
            await using var stream = Open(context.Shell, parsed.GetValue(output));
            var query = filter.Read(parsed);
            if (parsed.GetValue(format) is Csv)
                await FeedbackExport.WriteCsvAsync(opened, query, stream, context.Cancel);
            else
                await FeedbackExport.WriteJsonLinesAsync(opened, query, stream, context.Cancel);

            return ExitCode.Clean;
        }));
        return command;
    }

    private static Stream Open(Shell shell, string? name)
    {
        if (name is null)
            return new TextStream(shell.Output, shell.OutputIsTerminal);

        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new FileStream(Path.GetFullPath(name, shell.CurrentFolder), file);
    }
}
