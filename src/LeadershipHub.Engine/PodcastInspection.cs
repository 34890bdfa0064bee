using System.Collections.Immutable;
using LeadershipHub.Engine.Checking;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Routing;

namespace LeadershipHub.Engine;

/// <summary>A site's shows and its lock, as they would be published now, without building anything.</summary>
public sealed record PodcastInspection
{
    /// <summary>The lock's own name below the site.</summary>
    public const string LockName = "site.lock.yml";

    public ImmutableArray<ShowSummary> Shows { get; init; } = [];

    /// <summary>The lock as it lies in the site, without what may change on purpose.</summary>
    public IdentityLock Lock { get; init; } = IdentityLock.Empty;

    /// <summary>What a lock of the site as it is now would hold; media are those of <see cref="Lock"/>.</summary>
    public IdentityLock Now { get; init; } = IdentityLock.Empty;

    /// <summary>Sounds elsewhere, by URL, whose length or type the author does not say; in the order of the shows.</summary>
    public ImmutableArray<string> RemoteSounds { get; init; } = [];

    /// <param name="allowed">A path whose entry of the lock may change; <c>all</c> for every one; null for none.</param>
    public static Diagnosed<PodcastInspection> Of(BuildOptions options, string? allowed, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        if (ReadSite.Of(options, log, content => content with { Lock = Without(content.Lock, allowed) }, cancel) is not var (_, parsed, site))
            return new(new(), log.InSourceOrder());

        var plan = log.Keep(RoutePlanner.Plan(site));
        log.Keep(SiteChecker.Check(site, plan));
        var inspection = new PodcastInspection
        {
            Shows = [.. site.Podcasts.Shows.Select(show => ShowSummary.Of(show, site.Podcasts))],
            Lock = parsed.Lock,
            Now = new()
            {
                Source = parsed.Lock.Source,
                Urls = [.. LockEntries.Urls(plan).Select(url => new Located(url, default))],
                Shows = LockEntries.Shows(site),
                Media = parsed.Lock.Media,
            },
            RemoteSounds = [.. site.Podcasts.Shows.SelectMany(show => show.Episodes).SelectMany(page => RemoteOf(page, site)).Distinct(StringComparer.Ordinal)],
        };
        return new(inspection, log.InSourceOrder());
    }

    /// <summary>Whether a finding is about shows, episodes, their files, or the lock.</summary>
    public bool Concerns(Diagnostic finding) =>
        finding.Code is ['L', 'H', '8', < '6', _]
        || Path.GetExtension(finding.Span.Path) is ".mp3" or ".m4a" or ".m4b" or ".mp4" or ".ogg" or ".oga" or ".opus" or ".wav" or ".vtt" or ".srt"
        || string.Equals(finding.Span.Path, LockName, StringComparison.Ordinal)
        || Shows.Any(show => finding.Span.Path.StartsWith(show.Folder + "/", StringComparison.Ordinal));

    private static IEnumerable<string> RemoteOf(Page page, Site site)
    {
        if (site.Podcasts.EpisodeOf(page) is not { } episode)
            yield break;

        foreach (var sound in (IEnumerable<Sound?>)[episode.Sound, .. episode.Alternates])
        {
            if (sound is { File: null, Enclosure: { Length: null } or { MediaType: null } })
                yield return sound.Url;
        }
    }

    private static IdentityLock Without(IdentityLock identity, string? allowed)
    {
        if (allowed is null)
            return identity;
        if (allowed is "all")
            return identity with { Urls = [], Shows = [] };

        bool IsAllowed(string path) => string.Equals(path.TrimEnd('/'), allowed.TrimEnd('/'), StringComparison.Ordinal);
        return identity with
        {
            Urls = identity.Urls.RemoveAll(url => IsAllowed(url.Text)),
            Shows = [.. identity.Shows.Where(show => !IsAllowed(show.Feed)).Select(show => show with { Episodes = show.Episodes.RemoveAll(episode => IsAllowed(episode.Url)) })],
        };
    }
}

/// <summary>A show in a few figures.</summary>
/// <param name="Folder">Below the site: <c>content/podcast</c>.</param>
/// <param name="LastNumber">The highest number of its newest season; null where no episode has one.</param>
/// <param name="LastSeason">The newest season; null where there are none.</param>
public sealed record ShowSummary(string Folder, string Title, int Episodes, int? LastNumber, int? LastSeason)
{
    internal static ShowSummary Of(Show show, PodcastCatalog podcasts)
    {
        var episodes = show.Episodes.Select(podcasts.EpisodeOf).OfType<Episode>().ToList();
        var season = episodes.Max(episode => episode.Front.Season);
        var number = episodes.Where(episode => episode.Front.Season == season || season is null).Max(episode => episode.Number);
        return new(show.Config.Folder, show.Config.Title, episodes.Count, number, season);
    }
}
