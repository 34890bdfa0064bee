using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Objects;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Finds the episode that an author names: <c>latest</c>, its number, its slug or its source, after the show's folder and a slash where there are several shows.</summary>
internal static class EpisodeFinder
{
    public static Page? Find(string id, Site site)
    {
        var name = id.Trim();
        foreach (var show in site.Podcasts.Shows)
        {
            if (name.StartsWith(show.Config.Section + "/", StringComparison.Ordinal) && In(show.Episodes.AsSpan(), name[(show.Config.Section.Length + 1)..], site) is { } page)
                return page;
        }

        return In(PodcastTypes.Episodes(site).AsSpan(), name, site);
    }

    /// <summary>What an episode may be called.</summary>
    public static IEnumerable<string> Names(Site site) => PodcastTypes.Episodes(site).Select(page => page.Slug);

    private static Page? In(ReadOnlySpan<Page> episodes, string name, Site site)
    {
        if (name is "latest")
            return episodes.IsEmpty ? null : episodes[0];

        var isNumber = int.TryParse(name.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        foreach (var page in episodes)
        {
            if (string.Equals(page.Slug, name, StringComparison.Ordinal) || string.Equals(page.Source?.Path, "content/" + name, StringComparison.Ordinal) || string.Equals(page.Source?.Name, name, StringComparison.Ordinal))
                return page;
            if (isNumber && site.Podcasts.EpisodeOf(page)?.Number == number)
                return page;
        }

        return null;
    }
}
