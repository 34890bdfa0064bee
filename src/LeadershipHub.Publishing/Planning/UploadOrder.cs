using System.Collections.Immutable;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Planning;

/// <summary>In which order files go, so that no reader meets a page whose style sheet or picture is not there yet, nor an entry of a feed whose page is not.</summary>
internal static class UploadOrder
{
    private const int Assets = 0;
    private const int Pages = 1;
    private const int Announcements = 2;

    /// <summary>The files in waves, each in ordinal order of paths. A wave may only begin when the one before it has arrived.</summary>
    public static ImmutableArray<ImmutableArray<SiteFile>> Waves(IEnumerable<SiteFile> files) =>
    [
        .. files.GroupBy(file => WaveOf(file.Path)).OrderBy(wave => wave.Key)
            .Select(wave => wave.OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray()),
    ];

    private static int WaveOf(string path)
    {
        if (path.StartsWith("assets/", StringComparison.Ordinal))
            return Assets;

        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".html", StringComparison.Ordinal) || name.EndsWith(".htm", StringComparison.Ordinal))
            return Pages;

        return name is "feed.xml" or "atom.xml" or "rss.xml" or "podcast.xml" or "feed.json" || (name.StartsWith("sitemap", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
            ? Announcements
            : Assets;
    }
}
