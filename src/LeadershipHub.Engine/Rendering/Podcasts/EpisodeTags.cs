using System.Text;
using System.Xml;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using static LeadershipHub.Engine.Rendering.Podcasts.PodcastXml;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>An episode as an item of its show's feed.</summary>
internal static class EpisodeTags
{
    /// <summary>Bytes that Apple takes of a description.</summary>
    public const int LongestDescription = 4000;

    /// <param name="notes">The episode's text as HTML.</param>
    public static void Write(XmlWriter xml, Episode episode, RenderState state, ReadOnlySpan<byte> notes)
    {
        var page = episode.Page;
        xml.WriteStartElement("item");
        Text(xml, "title", page.Title);
        Text(xml, "link", state.Site.Urls.Origin + page.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(Feeds.XmlText.Clean(episode.Guid));
        xml.WriteEndElement();
        if (page.Date is { } date)
            Text(xml, "pubDate", MachineTime.Rfc822(date));

        WriteWords(xml, page, notes);
        WriteEnclosure(xml, episode);
        WriteApple(xml, episode, state);
        WritePlace(xml, episode);
        WriteWordsSpoken(xml, episode, state);
        if (!episode.Front.People.IsEmpty)
            ShowTags.WritePeople(xml, PodcastPeople.Of(episode, state).AsSpan(), state);
        WriteMore(xml, episode);
        AlternateTags.Write(xml, episode);
        xml.WriteEndElement();
    }

    // Notes that are too long for the short field still stand in the long one.
    private static void WriteWords(XmlWriter xml, Page page, ReadOnlySpan<byte> notes)
    {
        var isShort = !notes.IsEmpty && notes.Length <= LongestDescription;
        xml.WriteStartElement("description");
        if (isShort)
            Html(xml, notes);
        else
            xml.WriteString(Feeds.XmlText.Clean(Shortened(page.Summary.Length > 0 ? page.Summary : page.Title)));
        xml.WriteEndElement();
        if (notes.IsEmpty)
            return;

        xml.WriteStartElement("content", "encoded", Content);
        Html(xml, notes);
        xml.WriteEndElement();
    }

    // A character of UTF-16 takes three bytes at most.
    private static string Shortened(string text) => Encoding.UTF8.GetByteCount(text) <= LongestDescription ? text : ShortText.Words(text, LongestDescription / 3);

    private static void WriteEnclosure(XmlWriter xml, Episode episode)
    {
        if (episode.Sound is not { } sound)
            return;

        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", sound.Url);
        xml.WriteAttributeString("length", Number(sound.Length ?? 0));
        xml.WriteAttributeString("type", sound.MediaType ?? "audio/mpeg");
        xml.WriteEndElement();
    }

    private static void WriteApple(XmlWriter xml, Episode episode, RenderState state)
    {
        if (episode.Duration is { } duration)
            Itunes(xml, "duration", Number((long)Math.Max(1, Math.Round(duration.TotalSeconds))));
        Itunes(xml, "explicit", Boolean(episode.IsExplicit));
        Itunes(xml, "episodeType", episode.Front.Type switch { EpisodeType.Trailer => "trailer", EpisodeType.Bonus => "bonus", _ => "full" });
        if (episode.Front.Season is { } season)
            Itunes(xml, "season", Number(season));
        if (episode.Number is { } number)
            Itunes(xml, "episode", Number(number));
        ShowTags.WriteImage(xml, PodcastArtwork.Find(episode, state));
        Itunes(xml, "block", episode.Front.Block ? "Yes" : null);
    }

    private static void WritePlace(XmlWriter xml, Episode episode)
    {
        if (episode.Front.Season is { } season)
            Tag(xml, "season", Number(season), ("name", episode.SeasonName));
        if (episode.Number is { } number)
            Tag(xml, "episode", Number(number), ("display", episode.Front.Display));
    }

    private static void WriteWordsSpoken(XmlWriter xml, Episode episode, RenderState state)
    {
        if (episode.Transcript is not null)
        {
            foreach (var format in Enum.GetValues<TranscriptFormat>())
            {
                var timed = format is TranscriptFormat.Vtt or TranscriptFormat.Srt ? "captions" : null;
                Tag(xml, "transcript", null, ("url", state.Site.Urls.Absolute(Episode.TranscriptOf(episode.Page, format))), ("type", TranscriptTypes.MediaType(format)), ("language", episode.Show.Language), ("rel", timed));
            }
        }

        if (episode.Chapters.IsEmpty)
            return;

        Tag(xml, "chapters", null, ("url", state.Site.Urls.Absolute(Episode.ChaptersOf(episode.Page))), ("type", "application/json+chapters"));
        xml.WriteStartElement("psc", "chapters", SimpleChapters);
        xml.WriteAttributeString("version", "1.2");
        foreach (var chapter in episode.Chapters)
        {
            if (chapter.IsHidden)
                continue;

            xml.WriteStartElement("psc", "chapter", SimpleChapters);
            xml.WriteAttributeString("start", ClockTime.FormatLong(chapter.Start));
            xml.WriteAttributeString("title", Feeds.XmlText.Clean(chapter.Title));
            if (chapter.Link is { } link)
                xml.WriteAttributeString("href", state.Site.Urls.AbsoluteLink(link));
            if (chapter.Image is { } image)
                xml.WriteAttributeString("image", PodcastUrls.Absolute(image, episode.Page.SourceFolder, state));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteMore(XmlWriter xml, Episode episode)
    {
        var front = episode.Front;
        foreach (var bite in front.Soundbites)
            Tag(xml, "soundbite", bite.Title, ("startTime", Seconds(bite.Start)), ("duration", Seconds(bite.Length)));
        ShowTags.WriteLocation(xml, front.Location);
        ShowTags.WriteLicense(xml, front.License);
        foreach (var thread in front.Threads)
            Tag(xml, "socialInteract", null, ("protocol", thread.Protocol), ("uri", thread.Url), ("accountId", thread.AccountId), ("accountUrl", thread.AccountUrl));
        ShowTags.WriteTexts(xml, front.Txt.AsSpan());
        ShowTags.WriteValue(xml, front.Value);
    }
}
