using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>The shows of a site and their episodes. Immutable; what is costly is made when it is asked for. Thread-safe.</summary>
public sealed class PodcastCatalog
{
    private readonly PodcastSite _site;
    private readonly Episode?[] _episodes;
    private Show[]? _shows;
    private Dictionary<string, LockedEpisode>? _locked;

    public PodcastCatalog(PodcastSite site)
    {
        _site = site;
        _episodes = new Episode?[site.Settings.HasShows ? site.Pages.Length : 0];
    }

    /// <summary>By folder.</summary>
    public ImmutableArray<Show> Shows => _site.Settings.HasShows ? ImmutableCollectionsMarshal.AsImmutableArray(Volatile.Read(ref _shows) ?? Made()) : [];

    public IMediaShelf Media => _site.Media;

    public IdentityLock Lock => _site.Settings.Lock;

    private Dictionary<string, LockedEpisode> Locked => Volatile.Read(ref _locked) ?? LockedByUrl();

    /// <summary>The show that a page is the list of, or an episode of; null for others.</summary>
    public Show? ShowOf(Page page)
    {
        if (page.Kind is not (PageKind.Show or PageKind.Episode))
            return null;

        Show? innermost = null;
        foreach (var show in Shows)
        {
            if (page.Kind == PageKind.Show ? show.Page == page : IsBelow(page, show.Config) && !(innermost?.Config.Folder.Length > show.Config.Folder.Length))
                innermost = show;
        }

        return innermost;
    }

    /// <summary>Null for a page that is no episode.</summary>
    public Episode? EpisodeOf(Page page)
    {
        if (page.Kind != PageKind.Episode || ShowOf(page) is not { } show)
            return null;

        return _episodes[page.Id] ??= EpisodeMaker.Make(page, show, _site, Locked);
    }

    /// <summary>A sound that somebody names in a file of a folder; null where there is none.</summary>
    public Sound? SoundOf(Enclosure enclosure, string folder) => EpisodeMaker.SoundOf(enclosure, folder, _site);

    /// <summary>A file that somebody names in a file of a folder; null where there is none.</summary>
    public PublishedFile? FileOf(string written, string folder) => EpisodeMaker.PathOf(written, folder, _site) is { } path ? _site.Files[path] : null;

    /// <summary>Published files in a folder and below, as a text in it names them.</summary>
    public IEnumerable<string> FilesIn(string folder) =>
        _site.Files.Keys.Where(path => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[(folder.Length + 1)..]);

    /// <summary>What the lock remembers of an episode at a site path.</summary>
    public LockedEpisode? LockedAt(string path) => Locked.GetValueOrDefault(path);

    private static bool IsBelow(Page page, ShowConfig show) =>
        page.Source is { } source && source.Path.Length > show.Folder.Length && source.Path[show.Folder.Length] == '/' && source.Path.StartsWith(show.Folder, StringComparison.Ordinal);

    private Show? ShowOf(ShowConfig config)
    {
        var section = _site.Sections.FirstOrDefault(s => string.Equals(s.Name, config.Section, StringComparison.Ordinal));
        if (section?.Page is not { } page)
            return null;

        var own = section.Pages.Where(p => p.Kind == PageKind.Episode && !_site.Settings.Shows.Any(inner => inner.Folder.Length > config.Folder.Length && IsBelow(p, inner)));
        var feed = _site.Urls.Absolute(Show.FeedOf(page, 1));
        var locked = _site.Settings.Lock.Shows.FirstOrDefault(s => string.Equals(s.Feed, Show.FeedOf(page, 1).Path, StringComparison.Ordinal))?.Guid;
        return new()
        {
            Config = config,
            Page = page,
            Episodes = [.. own.OrderByDescending(p => p.Date ?? DateTimeOffset.MinValue).ThenBy(p => p.Permalink.Path, StringComparer.Ordinal)],
            FeedUrl = feed,
            SiteLanguage = _site.Language,
            Guid = Guid.TryParse(config.Guid ?? locked, out var chosen) ? chosen : NameBasedUuid.PodcastGuid(feed),
        };
    }

    // Of several threads that ask at once, all get what the first one made: a show is known by being the same object.
    private Show[] Made()
    {
        Show[] shows = [.. _site.Settings.Shows.Select(ShowOf).OfType<Show>()];
        return Interlocked.CompareExchange(ref _shows, shows, null) ?? shows;
    }

    private Dictionary<string, LockedEpisode> LockedByUrl()
    {
        var byUrl = new Dictionary<string, LockedEpisode>(StringComparer.Ordinal);
        foreach (var episode in Lock.Shows.SelectMany(show => show.Episodes))
            byUrl.TryAdd(episode.Url, episode);
        return Interlocked.CompareExchange(ref _locked, byUrl, null) ?? byUrl;
    }
}

/// <summary>What of the site its podcasts are made of.</summary>
public sealed record PodcastSite
{
    public required ImmutableArray<Page> Pages { get; init; }

    public required ImmutableArray<Section> Sections { get; init; }

    public required IReadOnlyDictionary<string, PublishedFile> Files { get; init; }

    public required SiteUrls Urls { get; init; }

    public required string Language { get; init; }

    public required IMediaShelf Media { get; init; }

    public required PodcastSettings Settings { get; init; }
}
