using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub new quote</c>: asks for what it is not told, and refuses words that are there already.</summary>
internal static class NewQuoteCommand
{
    internal static readonly string[] Statuses = ["verified", "attributed", "disputed", "misattributed"];

    public static Command Make(CommandContext context)
    {
        var text = new Argument<string?>("text") { Description = "The words, in quotes. Without them, you are asked.", Arity = ArgumentArity.ZeroOrOne };
        var author = new Option<string?>("--author") { Description = "Who said or wrote them.", HelpName = "name" };
        var work = new Option<string?>("--work") { Description = "The book, speech or letter in which they stand.", HelpName = "title" };
        var year = new Option<string?>("--year") { Description = "The year in which that came out.", HelpName = "year" };
        var page = new Option<string?>("--page") { Description = "The place in it: page, chapter or act.", HelpName = "page" };
        var url = new Option<string?>("--url") { Description = "Where it can be read on the web.", HelpName = "url" };
        var status = new Option<string?>("--status") { Description = "How sure that source is. [default: verified with a source, else attributed]", HelpName = string.Join('|', Statuses) };
        var topics = new Option<string?>("--topics") { Description = "Topics, parted by commas.", HelpName = "a,b" };
        var id = new Option<string?>("--id") { Description = "Its permanent name. [default: made of author and first words]", HelpName = "id" };
        var collection = new Option<string?>("--collection") { Description = "The collection's file; a new one is made. [default: the first]", HelpName = "name" };
        var force = new Option<bool>("--force") { Description = "Add it although nearly the same words are there." };
        var site = CommonOptions.Site();
        status.AcceptOnlyFromAmong(Statuses);

        var command = new Command("quote", "Adds a quote to a collection.") { text, author, work, year, page, url, status, topics, id, collection, force, site };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var shelf = QuoteShelf.Open(context, folder);
            var seed = new QuoteSeed
            {
                Text = parsed.GetValue(text) ?? "",
                Author = parsed.GetValue(author),
                Work = parsed.GetValue(work),
                Year = parsed.GetValue(year),
                Page = parsed.GetValue(page),
                Url = parsed.GetValue(url),
                Status = parsed.GetValue(status),
                Id = parsed.GetValue(id),
                Topics = Listed(parsed.GetValue(topics)),
                Added = context.Shell.Now().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
            seed = Judged(seed.Text.Length > 0 ? seed : Asked(context.Shell, seed));
            var path = shelf.PathOf(parsed.GetValue(collection));
            if (shelf.Repeated(seed, path) is { } known && !parsed.GetValue(force))
                throw new UsageException($"These words are there already, or nearly: {SafeText.Clean(QuoteShelf.Describe(known))}", "If both are right, add the quote with --force, and say so in its note.");

            shelf.Add(path, [seed]);
        });
        return command;
    }

    internal static string[] Listed(string? text) => text?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static QuoteSeed Asked(Shell shell, QuoteSeed seed)
    {
        var text = Ask(shell, "The words, without quotation marks");
        return text is null
            ? throw new UsageException("There are no words.", "Write them behind the command, in quotes, or answer the question.")
            : seed with
            {
                Text = text,
                Author = seed.Author ?? Ask(shell, "Whose they are (empty if nobody knows)"),
                Work = seed.Work ?? Ask(shell, "The book, speech or letter in which you have seen them (empty if you have not)"),
                Year = seed.Year ?? Ask(shell, "Its year"),
                Page = seed.Page ?? Ask(shell, "Page, chapter or act"),
                Topics = seed.Topics.Count > 0 ? seed.Topics : Listed(Ask(shell, "Topics, parted by commas")),
            };
    }

    private static string? Ask(Shell shell, string question)
    {
        shell.Output.Write($"{question}: ");
        shell.Output.Flush();
        var answer = shell.Input.ReadLine()?.Trim();
        return string.IsNullOrEmpty(answer) ? null : answer;
    }

    // Marks belong to the page, which sets those of its language.
    private static QuoteSeed Judged(QuoteSeed seed)
    {
        var text = seed.Text.Trim().Trim('"', '“', '”', '„', '«', '»').Trim();
        if (text.Length == 0)
            throw new UsageException("There are no words.", "Write them behind the command, in quotes.");

        return seed with { Text = text, Status = seed.Status ?? (seed.Work is { Length: > 0 } ? "verified" : "attributed") };
    }
}
