using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub quotes import FILE</c>: takes in a table of quotes, leaves out what is there already, and tells what it did.</summary>
internal static class QuotesImportCommand
{
    private const int MostTold = 20;

    public static Command Make(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "A .csv with names of columns, or a .json or .yml with a list." };
        var collection = new Option<string?>("--collection") { Description = "The collection's file; a new one is made. [default: named like the table]", HelpName = "name" };
        var map = new Option<string[]>("--map") { Description = "Which column is which key, where the names do not tell: text=Zitat.", HelpName = "key=column", AllowMultipleArgumentsPerToken = true };
        var dry = new Option<bool>("--dry-run") { Description = "Tell what would be done, and write nothing." };
        var site = CommonOptions.Site();
        var command = new Command("import", "Adds the quotes of a table to a collection.") { file, collection, map, dry, site };
        command.SetAction(parsed =>
        {
            var shell = context.Shell;
            var path = Path.GetFullPath(Path.Combine(shell.CurrentFolder, parsed.GetRequiredValue(file)));
            if (!File.Exists(path))
                throw new UsageException($"There is no file {parsed.GetRequiredValue(file)}.");

            var rows = QuoteInspection.ReadRows(Path.GetFileName(path), File.ReadAllBytes(path));
            if (!rows.Diagnostics.IsEmpty)
                new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(Path.GetDirectoryName(path) ?? "", shell.CurrentFolder)).Write(rows.Diagnostics);
            if (rows.Diagnostics.Any(d => d.Severity == Severity.Error))
                return ExitCode.Content;

            var folder = SiteFolder.Find(shell, parsed.GetValue(site));
            var shelf = QuoteShelf.Open(context, folder);
            var into = shelf.PathOf(parsed.GetValue(collection) ?? Path.GetFileNameWithoutExtension(path));
            var columns = new QuoteColumns(parsed.GetValue(map) ?? []);
            var seeds = Take(shell, rows.Value, columns, shelf, into);
            if (seeds.Count > 0 && !parsed.GetValue(dry))
                shelf.Add(into, seeds);
            else
                shell.Output.WriteLine($"{SummaryPrinter.Count(seeds.Count, "quote")} to add to {into}; nothing was written.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static List<QuoteSeed> Take(Shell shell, IReadOnlyCollection<ImportedRow> rows, QuoteColumns columns, QuoteShelf shelf, string into)
    {
        var left = new List<string>();
        var seeds = new List<QuoteSeed>();
        var added = shell.Now().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var row in rows)
        {
            var seed = columns.SeedOf(row);
            if (seed.Text.Length == 0)
                left.Add(FormattableString.Invariant($"Row at line {row.Line}: no words."));
            else if (shelf.Repeated(seed, into) is { } known)
                left.Add(FormattableString.Invariant($"Row at line {row.Line}: there already, or nearly: {QuoteShelf.Describe(known)}"));
            else
                seeds.Add(Trusted(seed) with { Added = added });
        }

        foreach (var column in rows.SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct(StringComparer.Ordinal).Where(column => columns.KeyOf(column) is null))
            shell.Output.WriteLine($"Left out: column '{SafeText.Clean(column)}'.");
        foreach (var line in left.Take(MostTold))
            shell.Output.WriteLine($"Left out: {SafeText.Clean(line)}");
        if (left.Count > MostTold)
            shell.Output.WriteLine(FormattableString.Invariant($"Left out: {left.Count - MostTold} rows more."));
        return seeds;
    }

    // A table's word for it is not enough to call a quote verified: that takes a source.
    private static QuoteSeed Trusted(QuoteSeed seed)
    {
        var known = NewQuoteCommand.Statuses.Contains(seed.Status, StringComparer.Ordinal) ? seed.Status : "attributed";
        return seed with { Status = known is "verified" && seed.Work is not { Length: > 0 } && seed.Url is not { Length: > 0 } ? "attributed" : known };
    }
}
