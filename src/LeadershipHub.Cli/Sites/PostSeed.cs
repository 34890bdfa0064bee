using System.Globalization;

namespace LeadershipHub.Cli.Sites;

/// <summary>A post before its first sentence.</summary>
/// <param name="Bundle">Whether it gets a folder of its own, for files beside it.</param>
internal sealed record PostSeed(string Title, DateOnly Date, bool Draft, bool Bundle, string? Author)
{
    private string Day => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A bundle's folder carries the slug alone; its date stands in the front matter.</summary>
    public string Path(string slug) => Bundle ? $"content/posts/{slug}/index.md" : $"content/posts/{Day}-{slug}.md";

    /// <param name="schema">The front matter's first line, with its end, or "".</param>
    public string Text(string schema) => $"""
        ---
        {schema}title: {YamlText.Quote(Title)}
        date: {Day}
        {(Author is null ? "# author: an id from content/authors; without it, the site's own author" : $"author: {YamlText.Quote(Author)}")}
        # summary: One or two sentences for lists, feeds and search engines.
        tags: []
        # categories: [Leadership/Principles]
        # image: {(Bundle ? "a file in this folder" : "/images/… in static, or a file beside this one")}
        # image_alt: What the image shows, for readers who do not see it.
        {(Draft ? "draft: true   # take this line out to publish" : "# draft: true")}
        ---

        {SourceHint.Body}

        """.ReplaceLineEndings("\n");
}
