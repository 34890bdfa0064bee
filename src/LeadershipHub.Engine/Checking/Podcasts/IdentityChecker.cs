using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Compares what is to be published with what the lock says was published before. Drafts and dates may hide nothing either.</summary>
internal sealed class IdentityChecker(Site site, RoutePlan plan, ImmutableArray<Diagnostic>.Builder findings)
{
    public void Check()
    {
        var identity = site.Podcasts.Lock;
        if (identity.Source is null)
            return;

        foreach (var url in identity.Urls)
        {
            if (plan.At(Uri.UnescapeDataString(url.Text)) is not (PageRoute or AliasRoute))
                findings.Add(IdentityDiagnostics.UrlGone(identity, url, MovedTo(url.Text)));
        }

        foreach (var locked in identity.Shows)
            Check(identity, locked);
    }

    private void Check(IdentityLock identity, LockedShow locked)
    {
        var show = site.Podcasts.Shows.FirstOrDefault(s => string.Equals(s.FeedOf(1).Path, locked.Feed, StringComparison.Ordinal));
        if (show is null)
        {
            findings.Add(IdentityDiagnostics.ShowChanged(identity, locked, null));
            return;
        }

        if (locked.Guid is { } guid && Guid.TryParse(guid, out var was) && was != show.Guid)
            findings.Add(IdentityDiagnostics.ShowChanged(identity, locked, show.Guid.ToString()));

        var byGuid = new Dictionary<string, Episode>(StringComparer.Ordinal);
        var byUrl = new Dictionary<string, Episode>(StringComparer.Ordinal);
        foreach (var page in show.Episodes)
        {
            if (site.Podcasts.EpisodeOf(page) is { } episode)
            {
                byGuid.TryAdd(episode.Guid, episode);
                byUrl.TryAdd(page.Permalink.Path, episode);
            }
        }

        foreach (var episode in locked.Episodes)
        {
            if (byGuid.TryGetValue(episode.Guid, out var same))
                CheckSound(same, episode);
            else if (byUrl.TryGetValue(episode.Url, out var other))
                findings.Add(IdentityDiagnostics.GuidChanged(other, episode));
            else
                findings.Add(IdentityDiagnostics.EpisodeGone(identity, episode));
        }
    }

    private void CheckSound(Episode episode, LockedEpisode locked)
    {
        if (locked.Audio is { } was && !string.Equals(was, LockEntries.AudioOf(episode, site), StringComparison.Ordinal))
            findings.Add(IdentityDiagnostics.AudioChanged(episode, locked, LockEntries.AudioOf(episode, site)));
    }

    // The source that a page at the address would have now, if its last part still names one.
    private string? MovedTo(string path)
    {
        var slug = path.Trim('/').Split('/')[^1];
        return site.Pages.FirstOrDefault(page => page.Source is not null && page.Slug.Length > 0 && string.Equals(page.Slug, slug, StringComparison.Ordinal))?.Source?.Path;
    }
}
