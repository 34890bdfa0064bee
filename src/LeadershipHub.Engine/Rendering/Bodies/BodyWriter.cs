using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Scripts;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Bodies;

/// <summary>Writes bodies with their holes filled. One a thread.</summary>
internal sealed class BodyWriter(RenderShared shared, CancellationToken cancel)
{
    /// <summary>Shortcodes inside shortcodes, and includes inside includes.</summary>
    private const int MaxDepth = 32;

    private readonly Stack<RenderSession> _sessions = [];

    /// <param name="owner">The page whose text it is; null for texts of authors and books.</param>
    /// <param name="source">Path of the file that the body comes from; relative links start at its folder.</param>
    public void Write(Body body, string source, Page? owner, RenderState state, IBufferWriter<byte> output)
    {
        var html = body.Html.Span;
        var done = 0;
        foreach (var hole in body.Holes)
        {
            output.Write(html[done..hole.Offset]);
            done = hole.Offset;
            Fill(hole, source, owner, state, output);
        }

        output.Write(html[done..]);
    }

    private void Fill(Hole hole, string source, Page? owner, RenderState state, IBufferWriter<byte> output)
    {
        switch (hole)
        {
            case LinkHole link:
                WriteUrl(link.Target, FolderOf(source), owner, state, output);
                break;
            case ImageHole image:
                WriteImage(image.Target, FolderOf(source), owner, state, output);
                break;
            case ShortcodeHole shortcode:
                WriteShortcode(shortcode, source, owner, state, output);
                break;
            case UiTextHole text:
                WriteUiText(text, state, output);
                break;
            case HeadingLinkHole heading:
                WriteHeadingLink(heading, state, output);
                break;
            default:
                throw new InvalidOperationException($"No way to fill a {hole.GetType().Name}.");
        }
    }

    private void WriteUrl(LinkTarget target, string folder, Page? owner, RenderState state, IBufferWriter<byte> output)
    {
        if (target.Kind == LinkKind.Fragment)
        {
            // On another page, or in a reader of feeds, a bare fragment would lead nowhere.
            if (owner is not null)
                WriteOwnUrl(owner, state, output);
        }
        else if (shared.Targets.UrlOf(target, folder, state.Trace) is { } url)
        {
            WriteSiteUrl(url, state, output);
        }
        else
        {
            output.Escaped(target.Path);
        }

        output.Escaped(target.Suffix);
    }

    private static void WriteOwnUrl(Page owner, RenderState state, IBufferWriter<byte> output)
    {
        if (state.IsFeed || owner != state.Page)
            WriteSiteUrl(owner.Url, state, output);
    }

    private static void WriteSiteUrl(string url, RenderState state, IBufferWriter<byte> output)
    {
        if (state.IsFeed)
            output.Escaped(state.Site.Urls.Origin);

        output.Escaped(url);
    }

    private void WriteImage(LinkTarget target, string folder, Page? owner, RenderState state, IBufferWriter<byte> output)
    {
        output.Write("src=\""u8);
        WriteUrl(target, folder, owner, state, output);
        output.Write("\""u8);
        if (target.Kind != LinkKind.Fragment && shared.Targets.FileOf(target.Path, folder, state.Trace)?.Size is { } size)
            output.Text($" width=\"{Digits.Of(size.Width)}\" height=\"{Digits.Of(size.Height)}\"");
    }

    private void WriteUiText(UiTextHole hole, RenderState state, IBufferWriter<byte> output)
    {
        state.Trace.Ask(QueryKind.UiText, hole.Key);
        var text = hole.Argument is { } argument ? shared.Strings.Find(hole.Key, [argument]) : shared.Strings.Find(hole.Key, []);
        output.Escaped(text ?? PlainTexts.Of(hole.Key));
    }

    // A reader of feeds has no use for it.
    private static void WriteHeadingLink(HeadingLinkHole hole, RenderState state, IBufferWriter<byte> output)
    {
        if (state.IsFeed)
            return;

        output.Text(HeadingLinkHole.Before);
        output.Escaped(hole.Id);
        output.Text(HeadingLinkHole.Middle);
        output.Escaped(hole.Id);
        output.Text(HeadingLinkHole.After);
    }

    private void WriteShortcode(ShortcodeHole hole, string source, Page? owner, RenderState state, IBufferWriter<byte> output)
    {
        if (shared.Templates.ShortcodeOf(hole.Name, state.IsFeed, state.Trace) is not { } template)
        {
            if (ScriptShortcodes.TryWrite(hole, source, owner, state, output))
                return;
            if (!shared.Templates.IsMissing)
                shared.Log.Add(RenderingDiagnostics.UnknownShortcode(hole.Name, source, hole.Position, shared.Templates.ShortcodeNames));
            return;
        }

        if (state.Depth >= MaxDepth)
        {
            shared.Log.Add(RenderingDiagnostics.IncludedTooDeep(source, hole.Position));
            return;
        }

        var session = _sessions.TryPop(out var free) ? free : shared.Templates.Engine.CreateSession();
        var folder = state.Folder;
        try
        {
            state.Depth++;
            state.Folder = FolderOf(source);
            session.State = state;
            session.Observer = state.Observer;
            session.Set(shared.Globals.Site, Value.FromObject(shared.SiteObject));
            session.Set(shared.Globals.Page, Value.FromObject(owner ?? state.Page));
            session.Set(shared.Globals.Shortcode, Value.FromObject(new ShortcodeObject(hole, source, owner)));
            session.Render(template, output, cancel);
        }
        catch (TemplateException e)
        {
            shared.Log.Add(RenderingDiagnostics.ShortcodeFault(hole.Name, source, hole.Position, e.Error));
        }
        finally
        {
            state.Depth--;
            state.Folder = folder;
            _sessions.Push(session);
        }
    }

    private static string FolderOf(string source) => source.LastIndexOf('/') is >= 0 and var at ? source[..at] : "";
}
