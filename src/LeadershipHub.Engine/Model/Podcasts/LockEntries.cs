using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>What of a site goes into its lock.</summary>
public static class LockEntries
{
    /// <summary>Site paths of the pages that readers may link to, in ordinal order.</summary>
    public static IEnumerable<string> Urls(RoutePlan plan) => plan.Routes
        .Where(route => route is PageRoute { Number: 1, Page.Kind: not PageKind.NotFound } and not PageRoute { Page.Scheduled: true } and not PageRoute { Page.Draft: true })
        .Select(route => route.Permalink.Path)
        .Order(StringComparer.Ordinal);

    public static ImmutableArray<LockedShow> Shows(Site site) => [.. site.Podcasts.Shows.Select(show => new LockedShow(show.FeedOf(1).Path, show.Guid.ToString(), Episodes(show, site), default))];

    /// <summary>The URL of an episode's sound, or its site path where it is a file of the site.</summary>
    public static string? AudioOf(Episode episode, Site site)
    {
        if (episode.Sound is not { } sound)
            return null;

        return sound.File is { } file ? site.Files[file.Path].Permalink.Path : sound.Url;
    }

    private static ImmutableArray<LockedEpisode> Episodes(Show show, Site site) =>
    [
        .. show.Episodes.Reverse()
            .Where(page => !page.Scheduled && !page.Draft)
            .Select(page => site.Podcasts.EpisodeOf(page))
            .OfType<Episode>()
            .Where(episode => episode.Sound is not null)
            .Select(episode => new LockedEpisode(episode.Page.Permalink.Path, episode.Guid, AudioOf(episode, site), default)),
    ];
}
