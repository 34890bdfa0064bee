namespace LeadershipHub.Cli.Sites;

/// <summary>What a new source says to its author and to the author's editor.</summary>
internal static class SourceHint
{
    /// <summary>An HTML comment: it may stay without being seen.</summary>
    public const string Body = "<!-- Write here, in Markdown. -->";

    /// <summary>A comment that gives YAML-aware editors the schema, or "" where the hub keeps none.</summary>
    /// <param name="path">The new source, below the site, with forward slashes.</param>
    public static string Schema(string site, string path, string kind)
    {
        var schema = $"schemas/{kind}.schema.json";
        if (!File.Exists(Path.Combine(site, schema)))
            return "";

        var up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        return $"# yaml-language-server: $schema={up}{schema}\n";
    }
}
