using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Objects;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Where listeners subscribe, with the services' own names.</summary>
internal static class SubscribeLinks
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["apple"] = "Apple Podcasts",
        ["spotify"] = "Spotify",
        ["youtube"] = "YouTube",
        ["youtube_music"] = "YouTube Music",
        ["pocketcasts"] = "Pocket Casts",
        ["pocket_casts"] = "Pocket Casts",
        ["overcast"] = "Overcast",
        ["castbox"] = "Castbox",
        ["castro"] = "Castro",
        ["antennapod"] = "AntennaPod",
        ["amazon"] = "Amazon Music",
        ["deezer"] = "Deezer",
        ["fountain"] = "Fountain",
        ["podcastindex"] = "Podcast Index",
        ["podcast_addict"] = "Podcast Addict",
        ["rss"] = "RSS",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<SubscribeObject> Of(Show show) =>
        [.. show.Config.Subscribe.Select(link => new SubscribeObject(link.Service, link.Label ?? Names.GetValueOrDefault(link.Service) ?? link.Service, link.Url))];
}
