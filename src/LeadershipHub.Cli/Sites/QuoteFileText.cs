namespace LeadershipHub.Cli.Sites;

/// <summary>Adds quotes to a collection in YAML, as an author would: at the end of its list, in the list's own indentation, nothing else touched.</summary>
internal static class QuoteFileText
{
    /// <summary>A collection that holds these quotes alone.</summary>
    /// <param name="schema">The first line, with its end, or "".</param>
    public static string New(string title, string schema, IEnumerable<QuoteSeed> seeds) =>
        $"{schema}title: {YamlText.Quote(title)}\nquotes:\n{string.Concat(seeds.Select(seed => seed.Item(2)))}";

    /// <returns>Null for a file whose list is not one dash under the other.</returns>
    public static string? Add(string text, IReadOnlyList<QuoteSeed> seeds)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var key = lines.FindIndex(line => line.TrimEnd() is "quotes:" || line.StartsWith("quotes: #", StringComparison.Ordinal));
        if (key < 0)
            return lines.Exists(line => line.StartsWith("quotes:", StringComparison.Ordinal)) ? null : string.Join('\n', [.. lines.Where(line => line.Length > 0 || lines.Count > 1), "quotes:\n"]) + string.Concat(seeds.Select(seed => seed.Item(2)));

        var first = lines.FindIndex(key + 1, line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        var indent = first < 0 ? 2 : lines[first].Length - lines[first].TrimStart().Length;
        var end = key + 1;
        for (var i = key + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
                continue;
            if (line.Length - line.TrimStart().Length < Math.Max(indent, 1) && !line.StartsWith("- ", StringComparison.Ordinal))
                break;

            end = i + 1;
        }

        lines.Insert(end, string.Concat(seeds.Select(seed => seed.Item(indent))).TrimEnd('\n'));
        return string.Join('\n', lines) + "\n";
    }
}
