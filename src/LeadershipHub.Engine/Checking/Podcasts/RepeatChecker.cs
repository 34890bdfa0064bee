using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Looks for sounds and guids that two episodes of a show have. The older one keeps them.</summary>
internal static class RepeatChecker
{
    public static void Check(Show show, PodcastCatalog podcasts, ImmutableArray<Diagnostic>.Builder findings)
    {
        var (sounds, guids) = (new Dictionary<string, Page>(StringComparer.Ordinal), new Dictionary<string, Page>(StringComparer.Ordinal));
        for (var i = show.Episodes.Length - 1; i >= 0; i--)
        {
            if (podcasts.EpisodeOf(show.Episodes[i]) is not { } episode)
                continue;

            if (episode.Sound is { } sound && !sounds.TryAdd(sound.Url, episode.Page))
                findings.Add(EpisodeDiagnostics.RepeatedEnclosure(episode.Page, sounds[sound.Url]));
            if (!guids.TryAdd(episode.Guid, episode.Page))
                findings.Add(EpisodeDiagnostics.RepeatedGuid(episode.Page, guids[episode.Guid], episode.Guid));
        }
    }
}
