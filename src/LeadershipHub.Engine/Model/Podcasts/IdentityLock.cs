using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>The typed <c>site.lock.yml</c>: what must not change once it is published, and what was looked up once.</summary>
public sealed record IdentityLock
{
    public static IdentityLock Empty { get; } = new();

    /// <summary>Null where the site has none.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>Site paths of published pages.</summary>
    public ImmutableArray<Located> Urls { get; init; } = [];

    public ImmutableArray<LockedShow> Shows { get; init; } = [];

    /// <summary>Sounds elsewhere, by URL.</summary>
    public FrozenDictionary<string, LockedMedia> Media { get; init; } = FrozenDictionary<string, LockedMedia>.Empty;
}

/// <param name="Feed">The site path of its feed.</param>
/// <param name="Guid">Of the podcast namespace.</param>
public sealed record LockedShow(string Feed, string? Guid, ImmutableArray<LockedEpisode> Episodes, Position Position);

/// <param name="Url">The site path of its page.</param>
/// <param name="Guid">As in the feed.</param>
/// <param name="Audio">The sound's URL, or its site path where it is a file of the site; null where there was none.</param>
public sealed record LockedEpisode(string Url, string Guid, string? Audio, Position Position);

/// <summary>What a server said of a sound.</summary>
/// <param name="Length">Bytes.</param>
public sealed record LockedMedia(string Url, long? Length, string? MediaType, TimeSpan? Duration);
