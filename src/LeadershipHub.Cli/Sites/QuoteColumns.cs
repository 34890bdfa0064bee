using System.Collections.Frozen;
using LeadershipHub.Engine;

namespace LeadershipHub.Cli.Sites;

/// <summary>Which column of a table from elsewhere is which key of a quote: by the names that people give such columns, or as they are told.</summary>
internal sealed class QuoteColumns
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["text"] = ["text", "quote", "quotation", "quotetext", "body", "content", "words"],
        ["author"] = ["author", "by", "person", "name", "who", "speaker", "quoteauthor", "saidby"],
        ["work"] = ["work", "source", "book", "title", "worktitle"],
        ["year"] = ["year", "date", "published"],
        ["page"] = ["page", "chapter", "location"],
        ["url"] = ["url", "link", "sourceurl", "reference"],
        ["topics"] = ["topics", "topic", "tags", "tag", "category", "categories", "keywords"],
        ["id"] = ["id", "slug"],
        ["status"] = ["status"],
        ["note"] = ["note", "notes", "comment"],
        ["language"] = ["language", "lang", "locale"],
        ["translator"] = ["translator", "translatedby"],
    }.SelectMany(entry => entry.Value.Select(name => (Name: name, entry.Key))).ToFrozenDictionary(entry => entry.Name, entry => entry.Key, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <param name="told">Pairs such as <c>text=Zitat</c>.</param>
    /// <exception cref="UsageException">A pair is none, or names no key.</exception>
    public QuoteColumns(IEnumerable<string> told)
    {
        foreach (var pair in told)
        {
            if (pair.Split('=', 2) is not [var key, { Length: > 0 } column] || !Known.Values.Contains(key, StringComparer.Ordinal))
                throw new UsageException($"'{pair}' maps no column.", $"Write KEY=COLUMN with one of {string.Join(", ", Known.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.");

            _told[Bare(column)] = key;
        }
    }

    /// <summary>Null for a column that means nothing to a quote.</summary>
    public string? KeyOf(string column)
    {
        var bare = Bare(column);
        if (_told.TryGetValue(bare, out var told))
            return told;

        return Known.TryGetValue(bare, out var key) && !_told.ContainsValue(key) ? key : null;
    }

    /// <summary>The first column of a key that says something decides.</summary>
    public QuoteSeed SeedOf(ImportedRow row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length > 0 && KeyOf(cell.Column) is { } key)
                values.TryAdd(key, cell.Text);
        }

        string? Of(string key) => values.GetValueOrDefault(key);
        return new()
        {
            Text = (Of("text") ?? "").Trim().Trim('"', '“', '”', '„', '«', '»').Trim(),
            Id = Of("id"),
            Author = Of("author"),
            Work = Of("work"),
            Year = Of("year"),
            Page = Of("page"),
            Url = Of("url"),
            Status = Of("status")?.ToLowerInvariant(),
            Note = Of("note"),
            Language = Of("language"),
            Translator = Of("translator"),
            Topics = Of("topics")?.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    private static string Bare(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
