using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Looks for gaps and repeats in the numbers of a show's full episodes. A show may begin anywhere, and each season may begin anew.</summary>
internal static class NumberingChecker
{
    public static void Check(Show show, PodcastCatalog podcasts, ImmutableArray<Diagnostic>.Builder findings)
    {
        var numbered = new List<Episode>();
        foreach (var page in show.Episodes)
        {
            if (podcasts.EpisodeOf(page) is { Number: not null, Front.Type: EpisodeType.Full } episode)
                numbered.Add(episode);
        }

        foreach (var season in numbered.GroupBy(e => e.Front.Season ?? 0))
            CheckSeason([.. season.OrderBy(e => e.Number).ThenBy(e => e.Page.Date).ThenBy(e => e.Page.Permalink.Path, StringComparer.Ordinal)], findings);
    }

    private static void CheckSeason(List<Episode> episodes, ImmutableArray<Diagnostic>.Builder findings)
    {
        for (var i = 1; i < episodes.Count; i++)
        {
            var (before, number) = (episodes[i - 1].Number ?? 0, episodes[i].Number ?? 0);
            if (number == before)
                findings.Add(EpisodeDiagnostics.RepeatedNumber(episodes[i].Page, number, episodes[i - 1].Page));
            else if (number > before + 1)
                findings.Add(EpisodeDiagnostics.Gap(episodes[i].Page, number, before));
        }
    }
}
