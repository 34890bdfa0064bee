using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Podcasts;
using LeadershipHub.Engine.Tracing.Codecs;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Bodies;

/// <summary>A body that is rendered when it is written, straight into the page's buffer. Valid only during the render that made it.</summary>
internal sealed class BodyHtml(Body body, string source, Page? owner, RenderState state) : Html
{
    /// <summary>Tells one text from another: that of a page by the hash of its Markdown, another by all that it consists of.</summary>
    public ulong Print => owner is not null ? FacetReader.OfText(owner.Text) : BodyCodec.HashOf(body).Bits;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        if (owner?.Kind == PageKind.Episode && !state.IsFeed)
            WriteNotes(owner, output);
        else
            state.Bodies.Write(body, source, owner, state, output);
    }

    // Times in the notes of an episode lead into its player.
    private void WriteNotes(Page episode, IBufferWriter<byte> output)
    {
        var notes = new ArrayBufferWriter<byte>(body.Html.Length + 1024);
        state.Bodies.Write(body, source, episode, state, notes);
        state.Trace.ReadEpisode(episode);
        var duration = state.Site.Podcasts.EpisodeOf(episode)?.Duration;
        TimeStampLinks.Write(notes.WrittenSpan, ReferenceEquals(episode, state.Page) ? "" : episode.Url, duration, output);
    }

    /// <summary>The text of a page.</summary>
    public static Value Of(Page page, RenderState state)
    {
        var body = page.Body;
        return body.IsEmpty ? Value.Null : Value.From(new BodyHtml(body, page.Source?.Path ?? "", page, state));
    }

    /// <summary>The text of an author or a book.</summary>
    public static Value Of(Body body, SourceFile? source, RenderState state) =>
        body.IsEmpty ? Value.Null : Value.From(new BodyHtml(body, source?.Path ?? "", null, state));
}
