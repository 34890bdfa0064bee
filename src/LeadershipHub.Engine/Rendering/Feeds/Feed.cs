using System.Collections.Immutable;

namespace LeadershipHub.Engine.Rendering.Feeds;

/// <summary>What all three formats are written from; all URLs are absolute, all texts plain but for <see cref="FeedEntry.Content"/>.</summary>
internal sealed record Feed
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string HomeUrl { get; init; }

    public required string SelfUrl { get; init; }

    public required string Language { get; init; }

    public string? Copyright { get; init; }

    public string? ImageUrl { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}

/// <summary>One post of a feed.</summary>
internal sealed record FeedEntry
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>Its URL, unless a feed has one page more than once.</summary>
    public string Id { get => field ?? Url; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required string Summary { get; init; }

    /// <summary>The whole text as HTML, or null for a feed of summaries.</summary>
    public string? Content { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>Of an episode.</summary>
    public FeedSound? Sound { get; init; }

    public required ImmutableArray<FeedAuthor> Authors { get; init; }

    public required ImmutableArray<string> Categories { get; init; }
}

/// <param name="Length">Bytes; null where nothing tells it.</param>
/// <param name="Seconds">How long it plays; null where nothing tells it.</param>
internal sealed record FeedSound(string Url, string Type, long? Length, long? Seconds);

internal sealed record FeedAuthor(string Name, string? Url);
