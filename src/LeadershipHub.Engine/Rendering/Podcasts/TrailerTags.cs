using System.Xml;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using static LeadershipHub.Engine.Rendering.Podcasts.PodcastXml;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Trailers of a show: those of its settings, and episodes that are trailers. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/trailer.md</summary>
internal static class TrailerTags
{
    public static void Write(XmlWriter xml, Show show, RenderState state)
    {
        foreach (var trailer in show.Config.Trailers)
        {
            if (state.Site.Podcasts.SoundOf(new(trailer.Audio), show.Config.Folder) is { } sound)
                Write(xml, trailer.Title, trailer.Date, trailer.Season, sound);
        }

        foreach (var page in show.Episodes)
        {
            if (page.Front.Episode?.Type == EpisodeType.Trailer && state.Site.Podcasts.EpisodeOf(page) is { Sound: { } sound } episode)
                Write(xml, page.Title, page.Date, episode.Front.Season, sound);
        }
    }

    private static void Write(XmlWriter xml, string title, DateTimeOffset? date, int? season, Sound sound) => Tag(
        xml,
        "trailer",
        title,
        ("pubdate", date is { } day ? MachineTime.Rfc822(day) : null),
        ("url", sound.Url),
        ("length", sound.Length is { } length ? Number(length) : null),
        ("type", sound.MediaType),
        ("season", season is { } number ? Number(number) : null));
}
