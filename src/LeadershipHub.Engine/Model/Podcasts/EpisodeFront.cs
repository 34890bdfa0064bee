using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>What the front matter of an episode says beyond that of a page. Null or empty where the author wrote nothing.</summary>
public sealed record EpisodeFront
{
    public int? Number { get; init; }

    /// <summary>What stands for the number: "Ch. 3".</summary>
    public string? Display { get; init; }

    public int? Season { get; init; }

    public string? SeasonName { get; init; }

    public EpisodeType Type { get; init; }

    public Enclosure? Audio { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>A file of chapters; <see cref="Chapters"/> is empty then.</summary>
    public string? ChapterFile { get; init; }

    public ImmutableArray<Chapter> Chapters { get; init; } = [];

    public string? Transcript { get; init; }

    public ImmutableArray<PersonRef> People { get; init; } = [];

    public PlaceOnMap? Location { get; init; }

    public ImmutableArray<Soundbite> Soundbites { get; init; } = [];

    public bool? Explicit { get; init; }

    public string? Artwork { get; init; }

    public ImmutableArray<NamedLink> Links { get; init; } = [];

    public ImmutableArray<Enclosure> Alternates { get; init; } = [];

    public bool Block { get; init; }

    public string? Guid { get; init; }

    public License? License { get; init; }

    public ImmutableArray<SocialThread> Threads { get; init; } = [];

    public ImmutableArray<TextRecord> Txt { get; init; } = [];

    public ValueBlock? Value { get; init; }
}

public enum EpisodeType
{
    Full,
    Trailer,
    Bonus,
}

/// <summary>A sound: a file of the site or an absolute URL, with what the author says of it.</summary>
/// <param name="Source">A path beside the episode, a path of the site that starts with a slash, or a URL.</param>
public sealed record Enclosure(string Source)
{
    public string? MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long? Length { get; init; }

    /// <summary>Bits a second.</summary>
    public int? BitRate { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public Position Position { get; init; }

    public bool IsRemote => Source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A part worth hearing by itself.</summary>
public sealed record Soundbite(TimeSpan Start, TimeSpan Length, string? Title, Position Position);

public sealed record NamedLink(string Title, string Url);

/// <summary>Where an episode is talked about. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/social-interact.md</summary>
public sealed record SocialThread(string Protocol, string Url, string? AccountId, string? AccountUrl);
