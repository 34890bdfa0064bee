using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Quotes;

/// <summary>Reads a collection of quotes: YAML, JSON (a map as in YAML, or a list of quotes) or CSV (a quote a row).</summary>
internal static class QuoteReader
{
    // Words that an id is made of beside the author's name.
    private const int WordsOfId = 6;
    private const int LongestId = 80;

    public static QuoteCollection Read(SourceFile source, ReadOnlySpan<byte> bytes, SiteZone zone, ICollection<Diagnostic> diagnostics)
    {
        var root = Rooted(DataFileReader.Read(source, bytes, diagnostics));
        var file = RootReader.Read(QuoteShape.File, root, new ReadContext(source.Path, zone, diagnostics));
        var name = Slug.Of(Path.GetFileNameWithoutExtension(source.Name)) is { Length: > 0 } slug ? slug : "collection";
        return new()
        {
            Source = source,
            Name = name,
            Title = file.Title ?? Humanized(name),
            Description = file.Description,
            Order = file.Order,
            Quotes = Finished(file),
        };
    }

    // A list stands for the quotes alone; a row of CSV has its nested keys side by side.
    private static DataNode? Rooted(DataNode? root) => root is DataList list
        ? new DataMap([new("quotes", list.Position, list with { Items = [.. list.Items.Select(item => item is DataMap row ? Nested(row) : item)] })], list.Position)
        : root;

    private static DataMap Nested(DataMap row)
    {
        var entries = ImmutableArray.CreateBuilder<DataEntry>(row.Entries.Length);
        var (source, author) = (new List<DataEntry>(), new List<DataEntry>());
        foreach (var entry in row.Entries)
        {
            if (entry.Value is DataScalar { Text.Length: 0 })
                continue;

            if (entry.Key is "work" or "year" or "page" or "url" && row["source"] is null or DataScalar { Text.Length: 0 })
                source.Add(entry);
            else if (entry.Key is "life" or "link" or "portrait")
                author.Add(entry);
            else if (entry.Key is "topics" or "days" && entry.Value is DataScalar listed)
                entries.Add(entry with { Value = new DataList([.. listed.Text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => new DataScalar(text, IsPlain: false, listed.Position))], listed.Position) });
            else
                entries.Add(entry);
        }

        if (source.Count > 0)
            entries.Add(new("source", row.Position, new DataMap([.. source], row.Position)));
        if (author.Count > 0 && row["author"] is DataScalar name)
        {
            var at = IndexOfAuthor(entries);
            entries[at] = entries[at] with { Value = new DataMap([new("name", name.Position, name), .. author], name.Position) };
        }

        return row with { Entries = entries.DrainToImmutable() };
    }

    private static int IndexOfAuthor(ImmutableArray<DataEntry>.Builder entries)
    {
        var at = 0;
        while (entries[at].Key is not "author")
            at++;
        return at;
    }

    private static ImmutableArray<Quote> Finished(QuoteFile file)
    {
        var authors = file.Authors.GroupBy(author => author.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var quotes = ImmutableArray.CreateBuilder<Quote>(file.Quotes.Length);
        foreach (var quote in file.Quotes)
        {
            if (quote.Text.Length == 0)
                continue;

            var author = quote.Author is { Life: null, Link: null, Portrait: null } named && authors.TryGetValue(named.Name, out var known) ? known : quote.Author;
            quotes.Add(quote with { Id = quote.Id.Length > 0 ? quote.Id : NewId(quote, taken), Author = author, Added = quote.Added ?? file.Added });
        }

        return quotes.DrainToImmutable();
    }

    /// <summary><c>nightingale-what-is-done-when-i-am</c>.</summary>
    private static string NewId(Quote quote, Dictionary<string, int> taken)
    {
        var last = quote.Author?.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var name] ? name : "";
        var words = string.Join(' ', quote.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordsOfId));
        var id = Slug.Of($"{last} {words}");
        if (id.Length > LongestId)
            id = id[..LongestId].TrimEnd('-');
        if (id.Length == 0)
            id = "quote";

        var count = taken.GetValueOrDefault(id) + 1;
        taken[id] = count;
        return count == 1 ? id : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{count}");
    }

    private static string Humanized(string name)
    {
        var text = name.Replace('-', ' ');
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
