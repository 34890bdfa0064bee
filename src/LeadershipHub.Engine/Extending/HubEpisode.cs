using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Extending;

/// <summary>What an episode of a podcast says besides what every page says. Immutable.</summary>
public sealed class HubEpisode
{
    private readonly Episode _episode;

    internal HubEpisode(Episode episode) => _episode = episode;

    /// <summary>Its number; null where it has none.</summary>
    public int? Number => _episode.Number;

    /// <summary>Name of its season; null where it has none.</summary>
    public string? SeasonName => _episode.SeasonName;

    /// <summary>How long it is; null where that is not known.</summary>
    public TimeSpan? Duration => _episode.Duration;
}
