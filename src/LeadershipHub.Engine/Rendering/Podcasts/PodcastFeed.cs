using System.Buffers;
using System.Xml;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Facets;
using static LeadershipHub.Engine.Rendering.Podcasts.PodcastXml;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>
/// A show as RSS 2.0 with the tags of Apple and of the podcast namespace, a part at a time. https://www.rssboard.org/rss-specification,
/// https://help.apple.com/itc/podcasts_connect/#/itcb54353390, https://github.com/Podcastindex-org/podcast-namespace, https://www.rfc-editor.org/rfc/rfc5005
/// </summary>
internal static class PodcastFeed
{
    /// <summary>Makes the HTML of an episode's notes, valid until it is called again.</summary>
    public delegate ReadOnlySpan<byte> NotesOf(Page page, ArrayBufferWriter<byte> buffer);

    public static void Write(XmlWriter xml, Show show, int part, RenderState state, NotesOf notes)
    {
        var episodes = show.Episodes.AsSpan();
        var from = (part - 1) * show.Config.FeedItems;
        var listed = episodes[from..Math.Min(episodes.Length, from + show.Config.FeedItems)];
        var hasChapters = HasChapters(listed, state);

        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "itunes", null, Apple);
        xml.WriteAttributeString("xmlns", "podcast", null, Podcast);
        if (hasChapters)
            xml.WriteAttributeString("xmlns", "psc", null, SimpleChapters);

        xml.WriteStartElement("channel");
        WriteHead(xml, show, part, state);
        ShowTags.Write(xml, show, state);
        if (Newest(listed) is { } newest)
            Text(xml, "lastBuildDate", MachineTime.Rfc822(newest));

        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        foreach (var page in listed)
        {
            state.Trace.ReadShowEntry(page);
            if (state.Site.Podcasts.EpisodeOf(page) is { Sound: not null } episode)
                EpisodeTags.Write(xml, episode, state, notes(page, buffer));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteHead(XmlWriter xml, Show show, int part, RenderState state)
    {
        Text(xml, "title", show.Config.Title);
        Text(xml, "link", LinkOf(show, state));
        Text(xml, "description", show.Config.Description);
        Text(xml, "language", show.Language);
        if ((show.Config.Copyright ?? state.Site.Config.Copyright) is { } copyright)
            Text(xml, "copyright", copyright);

        Link(xml, "self", show, part, state);
        if (show.FeedParts == 1)
            return;

        Link(xml, "first", show, 1, state);
        Link(xml, "last", show, show.FeedParts, state);
        if (part > 1)
            Link(xml, "previous", show, part - 1, state);
        if (part < show.FeedParts)
            Link(xml, "next", show, part + 1, state);
    }

    private static string LinkOf(Show show, RenderState state) => show.Config.Link is { } link ? state.Site.Urls.AbsoluteLink(link) : state.Site.Urls.Absolute(show.Page.Permalink);

    private static void Link(XmlWriter xml, string relation, Show show, int part, RenderState state)
    {
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", state.Site.Urls.Absolute(show.FeedOf(part)));
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
    }

    // Depends on the content alone, so that a feed without news keeps its bytes.
    private static DateTimeOffset? Newest(ReadOnlySpan<Page> episodes)
    {
        DateTimeOffset? newest = null;
        foreach (var page in episodes)
        {
            var date = page.Updated > page.Date ? page.Updated : page.Date;
            if (date is not null && !(newest >= date))
                newest = date;
        }

        return newest;
    }

    private static bool HasChapters(ReadOnlySpan<Page> episodes, RenderState state)
    {
        foreach (var page in episodes)
        {
            if (state.Site.Podcasts.EpisodeOf(page)?.Chapters.IsEmpty == false)
                return true;
        }

        return false;
    }
}
