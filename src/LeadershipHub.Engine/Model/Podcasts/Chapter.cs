namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>A chapter of an episode. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md</summary>
/// <param name="Start">From the beginning of the sound; not negative.</param>
/// <param name="Title">"" where the chapter only changes the picture.</param>
public sealed record Chapter(TimeSpan Start, string Title)
{
    /// <summary>After <see cref="Start"/>; null where it lasts until the next one.</summary>
    public TimeSpan? End { get; init; }

    /// <summary>A file of the site, or an absolute URL.</summary>
    public string? Image { get; init; }

    /// <summary>A page about what is talked of.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it is left out of lists of chapters ("toc": false).</summary>
    public bool IsHidden { get; init; }
}
