using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Holds shows and episodes to the rules of podcast directories, and to what the lock remembers.</summary>
internal sealed class PodcastChecker(Site site, RoutePlan plan, ImmutableArray<Diagnostic>.Builder findings)
{
    private readonly ArtworkChecker _artwork = new(site.Podcasts, findings);

    public void Check()
    {
        foreach (var show in site.Podcasts.Shows)
        {
            new ShowChecker(show, site, _artwork, findings).Check();
            foreach (var page in show.Episodes)
                Check(page);
            NumberingChecker.Check(show, site.Podcasts, findings);
            RepeatChecker.Check(show, site.Podcasts, findings);
        }

        new IdentityChecker(site, plan, findings).Check();
    }

    /// <summary>An episode by itself; nothing for other pages.</summary>
    public void Check(Page page)
    {
        if (site.Podcasts.EpisodeOf(page) is { } episode)
            new EpisodeChecker(episode, site, _artwork, findings).Check();
    }
}
