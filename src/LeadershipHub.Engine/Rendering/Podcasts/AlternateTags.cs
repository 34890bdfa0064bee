using System.Xml;
using LeadershipHub.Engine.Model.Podcasts;
using static LeadershipHub.Engine.Rendering.Podcasts.PodcastXml;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Other forms of an episode. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/alternate-enclosure.md</summary>
internal static class AlternateTags
{
    public static void Write(XmlWriter xml, Episode episode)
    {
        foreach (var sound in episode.Alternates)
        {
            var rate = sound.Enclosure.BitRate ?? sound.Facts?.BitRate;
            Open(
                xml,
                "alternateEnclosure",
                ("type", sound.MediaType),
                ("length", sound.Length is { } length ? Number(length) : null),
                ("bitrate", rate > 0 ? Number(rate.Value) : null),
                ("title", sound.Enclosure.Title),
                ("lang", sound.Enclosure.Language));
            Tag(xml, "source", null, ("uri", sound.Url));
            if (sound.Integrity is { } integrity)
                Tag(xml, "integrity", null, ("type", "sri"), ("value", integrity));
            xml.WriteEndElement();
        }
    }
}
