namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>Which keys a Markdown source may have in its front matter.</summary>
public enum FrontMatterKind
{
    /// <summary>A post or a page.</summary>
    Page,

    /// <summary>A list: <c>_index.md</c>, or the file of a term.</summary>
    Listing,

    /// <summary>An episode of a show.</summary>
    Episode,
}
