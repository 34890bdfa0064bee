using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Sites;

/// <summary>The collections of a hub, for commands that add to them.</summary>
internal sealed class QuoteShelf(CommandContext context, string site, QuoteInspection quotes)
{
    private const string Folder = "content/quotes/";

    public static QuoteShelf Open(CommandContext context, string site)
    {
        var options = new BuildOptions { SiteFolder = site, Drafts = true, Future = true, Expired = true, Now = context.Shell.Now() };
        return new(context, site, context.Hub.Quotes(options, context.Cancel).Value);
    }

    /// <summary>The path of the collection that a name means; without one the first that there is, or a new one.</summary>
    /// <exception cref="UsageException">Nothing can be added to it.</exception>
    public string PathOf(string? name)
    {
        var yaml = quotes.Collections.Where(collection => Path.GetExtension(collection.Path) is ".yml" or ".yaml").ToList();
        if (name is null)
            return yaml.Count > 0 ? yaml[0].Path : Folder + "quotes.yml";

        var stem = name.Replace(Folder, "", StringComparison.Ordinal);
        if (quotes.Collections.FirstOrDefault(c => Matches(c.Path, stem)) is not { } found)
            return Folder + NewSource.SlugOf(context.Hub, Path.GetFileNameWithoutExtension(stem)) + ".yml";

        return yaml.Contains(found) ? found.Path : throw new UsageException($"{found.Path} is no YAML.", "Add the quote to the file yourself, or name another collection.");
    }

    /// <summary>The quote that says the same, or nearly the same; null where the words are new.</summary>
    public KnownQuote? Repeated(QuoteSeed seed, string path) => quotes.AddNew(seed.Text, seed.Author, path);

    /// <exception cref="UsageException">The file is written in a way that nothing can be added to.</exception>
    public void Add(string path, IReadOnlyList<QuoteSeed> seeds)
    {
        var full = Path.Combine(site, path);
        var shown = new Reporting.SitePaths(site, context.Shell.CurrentFolder).ShowFull(full);
        if (!File.Exists(full))
        {
            NewSource.Write(context.Shell, site, path, QuoteFileText.New(TitleOf(path), SourceHint.Schema(site, path, "quotes"), seeds));
            return;
        }

        var text = QuoteFileText.Add(File.ReadAllText(full), seeds)
            ?? throw new UsageException($"The list of {shown} is not written one quote under the other.", "Add the quote to the file yourself, or name another collection.");
        File.WriteAllText(full, text);
        context.Shell.Output.WriteLine($"Added {Reporting.SummaryPrinter.Count(seeds.Count, "quote")} to {shown}");
    }

    public static string Describe(KnownQuote known) =>
        $"{known.Path}{(known.Position.Line > 0 ? FormattableString.Invariant($":{known.Position.Line}") : "")}: “{known.Text}”{(known.Author is null ? "" : $" – {known.Author}")}";

    private static bool Matches(string path, string stem) =>
        string.Equals(path[Folder.Length..], stem, StringComparison.Ordinal) || string.Equals(Path.GetFileNameWithoutExtension(path), stem, StringComparison.Ordinal);

    private static string TitleOf(string path)
    {
        var words = Path.GetFileNameWithoutExtension(path).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
