using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Bodies;

/// <summary>A body that is rendered when it is written, straight into the page's buffer. Valid only during the render that made it.</summary>
internal sealed class BodyHtml(Body body, string source, Page? owner, RenderState state) : Html
{
    public override void WriteTo(IBufferWriter<byte> output) => state.Bodies.Write(body, source, owner, state, output);

    /// <summary>The text of a page.</summary>
    public static Value Of(Page page, RenderState state) =>
        page.Body.IsEmpty ? Value.Null : Value.From(new BodyHtml(page.Body, page.Source?.Path ?? "", page, state));

    /// <summary>The text of an author or a book.</summary>
    public static Value Of(Body body, SourceFile? source, RenderState state) =>
        body.IsEmpty ? Value.Null : Value.From(new BodyHtml(body, source?.Path ?? "", null, state));
}
