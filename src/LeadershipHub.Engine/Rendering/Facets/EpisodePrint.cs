using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>All that is known of an episode besides its page, and of its show's settings, as 64 bits.</summary>
internal static class EpisodePrint
{
    public static ulong Of(Episode episode)
    {
        var print = new Fingerprint();
        var bytes = new ByteWriter();
        EpisodeCodec.Write(bytes, episode.Front);
        MediaCodec.Write(bytes, episode.Chapters);
        print.Add(bytes.Written);
        print.Add(episode.Page.Permalink.Path);
        print.Add(episode.Page.Front.Image);
        print.Add(episode.Page.Front.ImageAlt);
        print.Add(episode.Guid);
        print.Add(episode.Number ?? -1);
        print.Add(episode.Duration?.Ticks ?? -1);
        print.Add(episode.SeasonName);
        Add(ref print, episode.Sound);
        foreach (var alternate in episode.Alternates)
            Add(ref print, alternate);
        print.Add(episode.Transcript?.Source.Path);
        Add(ref print, episode.Transcript?.Source);
        print.Add(Of(episode.Show));
        return print.Bits;
    }

    /// <summary>A show's settings, whatever its episodes.</summary>
    public static ulong Of(Show show)
    {
        var print = new Fingerprint();
        Add(ref print, show.Config.Source);
        print.Add(show.Guid.ToString());
        print.Add(show.FeedUrl);
        print.Add(show.SiteLanguage);
        return print.Bits;
    }

    /// <summary>What every part of a feed says of all episodes: trailers, and the names of seasons.</summary>
    public static ulong OfTrailers(Show show, PodcastCatalog podcasts)
    {
        var print = new Fingerprint();
        foreach (var trailer in show.Config.Trailers)
            Add(ref print, podcasts.SoundOf(new(trailer.Audio), show.Config.Folder));
        foreach (var page in show.Episodes)
        {
            if (page.Front.Episode?.Type != EpisodeType.Trailer || podcasts.EpisodeOf(page) is not { } episode)
                continue;

            print.Add(page.Title);
            print.Add(page.Date);
            print.Add(episode.Front.Season ?? -1);
            Add(ref print, episode.Sound);
        }

        foreach (var (season, name) in show.SeasonNames.OrderBy(entry => entry.Key))
        {
            print.Add(season);
            print.Add(name);
        }

        return print.Bits;
    }

    private static void Add(ref Fingerprint print, Sound? sound)
    {
        print.Add(sound?.Url);
        print.Add(sound?.MediaType);
        print.Add(sound?.Integrity);
        print.Add(sound?.Length ?? -1);
        print.Add(sound?.Facts?.BitRate ?? -1);
        Add(ref print, sound?.File);
    }

    private static void Add(ref Fingerprint print, SourceFile? file)
    {
        print.Add(file?.Size ?? -1);
        print.Add(file?.Hash?.Bits ?? 0);
    }
}
