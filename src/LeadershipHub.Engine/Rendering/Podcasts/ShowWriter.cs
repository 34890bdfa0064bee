using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Feeds;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Writes the feeds of shows, and the chapters and transcripts of episodes. One a thread.</summary>
internal sealed class ShowWriter(RenderState state)
{
    /// <summary>The theme's style for readers who open a feed.</summary>
    public const string Style = "root/feed.css.sbn-txt";

    private readonly ArrayBufferWriter<byte> _body = new(16 * 1024);

    public void Write(ShowFeedRoute route, IBufferWriter<byte> output)
    {
        Enter(route.Subject, isFeed: true);
        var site = state.Site;
        var show = site.Podcasts.ShowOf(route.Subject) ?? throw new InvalidOperationException($"'{route.Subject}' is no show.");
        state.Trace.ReadShow(show);
        state.Trace.ReadSiteForFeed();
        state.Trace.Ask(QueryKind.Template, Style);

        XmlText.Document(output, xml =>
        {
            if (site.Theme.Files.ContainsKey(Style))
                xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{site.Urls.OfPath("/feed.css")}\"");
            PodcastFeed.Write(xml, show, route.Part, state, Notes);
        });
    }

    public void WriteChapters(ChaptersRoute route, IBufferWriter<byte> output)
    {
        var episode = EpisodeOf(route.Subject);
        ChaptersJson.Write(episode.Chapters, written => PodcastUrls.Absolute(written, route.Subject.SourceFolder, state), output);
    }

    public void WriteTranscript(TranscriptRoute route, IBufferWriter<byte> output)
    {
        var episode = EpisodeOf(route.Subject);
        var words = episode.Transcript is { } file ? state.Site.Podcasts.Media.Words(file) : new([]);
        switch (route.Format)
        {
            case TranscriptFormat.Vtt:
                TranscriptWriter.WriteVtt(words, output);
                break;
            case TranscriptFormat.Srt:
                TranscriptWriter.WriteSrt(words, output);
                break;
            case TranscriptFormat.Html:
                TranscriptWriter.WriteHtml(words, episode.Page.Title, episode.Show.Language, output);
                break;
            default:
                TranscriptWriter.WriteJson(words, output);
                break;
        }
    }

    private Episode EpisodeOf(Page page)
    {
        Enter(page, isFeed: false);
        state.Trace.ReadEpisode(page);
        return state.Site.Podcasts.EpisodeOf(page) ?? throw new InvalidOperationException($"'{page}' is no episode.");
    }

    private void Enter(Page page, bool isFeed)
    {
        state.Page = page;
        state.Number = 1;
        state.TotalPages = 1;
        state.IsFeed = isFeed;
        state.Depth = 0;
        state.Folder = page.SourceFolder;
    }

    // The text of an episode as HTML, restricted to what directories allow.
    private ReadOnlySpan<byte> Notes(Page page, ArrayBufferWriter<byte> filtered)
    {
        _body.ResetWrittenCount();
        filtered.ResetWrittenCount();
        new BodyHtml(page.Body, page.Source?.Path ?? "", page, state).WriteTo(_body);
        NotesFilter.Write(_body.WrittenSpan, filtered);
        return filtered.WrittenSpan;
    }
}
