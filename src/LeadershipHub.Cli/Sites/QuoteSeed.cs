using System.Text;

namespace LeadershipHub.Cli.Sites;

/// <summary>A quote on its way into a collection. Null or empty where nobody said anything.</summary>
internal sealed record QuoteSeed
{
    public required string Text { get; init; }

    public string? Id { get; init; }

    public string? Author { get; init; }

    public string? Work { get; init; }

    public string? Year { get; init; }

    public string? Page { get; init; }

    public string? Url { get; init; }

    /// <summary>A word of the schema: <c>attributed</c>.</summary>
    public string? Status { get; init; }

    public string? Note { get; init; }

    public string? Language { get; init; }

    public string? Translator { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The day on which it comes in.</summary>
    public string? Added { get; init; }

    /// <summary>An item of a list in YAML.</summary>
    /// <param name="indent">Spaces before its dash.</param>
    public string Item(int indent)
    {
        var item = new StringBuilder();
        var lead = new string(' ', indent) + "- ";
        foreach (var (key, value) in Entries())
        {
            item.Append(lead).Append(key).Append(": ").Append(value).Append('\n');
            lead = new string(' ', indent + 2);
        }

        return item.ToString();
    }

    private IEnumerable<(string Key, string Value)> Entries()
    {
        if (Id is { Length: > 0 })
            yield return ("id", YamlText.Quote(Id));
        yield return ("text", YamlText.Quote(Text));
        if (Author is { Length: > 0 })
            yield return ("author", YamlText.Quote(Author));
        if (Source() is { Length: > 0 } source)
            yield return ("source", $"{{ {source} }}");
        foreach (var (key, value) in ((string, string?)[])[("status", Status), ("note", Note), ("language", Language), ("translator", Translator), ("added", Added)])
        {
            if (value is { Length: > 0 })
                yield return (key, key is "status" or "added" ? value : YamlText.Quote(value));
        }

        if (Topics.Count > 0)
            yield return ("topics", $"[{string.Join(", ", Topics.Select(YamlText.Quote))}]");
    }

    private string Source()
    {
        (string Key, string? Value)[] parts = [("work", Work), ("year", Year), ("page", Page), ("url", Url)];
        return string.Join(", ", parts.Where(part => part.Value is { Length: > 0 }).Select(part => $"{part.Key}: {YamlText.Quote(part.Value ?? "")}"));
    }
}
