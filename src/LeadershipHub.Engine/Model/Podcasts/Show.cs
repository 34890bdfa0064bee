using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>A show with its place in the site.</summary>
public sealed class Show
{
    public required ShowConfig Config { get; init; }

    /// <summary>The list of its episodes.</summary>
    public required Page Page { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<Page> Episodes { get; init; }

    /// <summary>Absolute; the feed's address, whose identity it makes.</summary>
    public required string FeedUrl { get; init; }

    public string Language => Config.Language ?? SiteLanguage;

    public required string SiteLanguage { get; init; }

    /// <summary>Of the podcast namespace.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Names of seasons by number, as the episodes give them.</summary>
    public FrozenDictionary<int, string> SeasonNames => field ??= NamesOf(Episodes);

    /// <summary>Parts of the feed; at least 1.</summary>
    public int FeedParts => Math.Max(1, (Episodes.Length + Config.FeedItems - 1) / Config.FeedItems);

    /// <summary>The permalink of a part of the feed, from 1.</summary>
    public Permalink FeedOf(int part) => FeedOf(Page, part);

    public static Permalink FeedOf(Page page, int part) =>
        page.Permalink.Append(part == 1 ? "feed.xml" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"feed-{part}.xml"));

    private static FrozenDictionary<int, string> NamesOf(ImmutableArray<Page> episodes)
    {
        var names = new Dictionary<int, string>();
        foreach (var page in episodes)
        {
            if (page.Front.Episode is { Season: { } season, SeasonName: { } name })
                names.TryAdd(season, name);
        }

        return names.ToFrozenDictionary();
    }

    public override string ToString() => Config.Title;
}
