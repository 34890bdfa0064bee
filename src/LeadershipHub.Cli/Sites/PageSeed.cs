namespace LeadershipHub.Cli.Sites;

/// <summary>A page before its first sentence.</summary>
internal sealed record PageSeed(string Title)
{
    public static string Path(string slug) => $"content/pages/{slug}.md";

    /// <param name="schema">The front matter's first line, with its end, or "".</param>
    public string Text(string schema) => $"""
        ---
        {schema}title: {YamlText.Quote(Title)}
        # summary: One or two sentences for search engines.
        # menu: main       # shows the page in that menu
        # draft: true
        ---

        {SourceHint.Body}

        """.ReplaceLineEndings("\n");
}
