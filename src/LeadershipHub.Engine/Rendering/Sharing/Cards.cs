using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Sharing;

/// <summary>The pictures that networks show for pages without an image of their own.</summary>
internal static class Cards
{
    /// <summary>Null for a page that has none.</summary>
    public static ImageObject? Of(Page page, RenderState state)
    {
        if (!CardRoute.IsFor(page, state.Site))
            return null;

        var card = CardRoute.At(page);
        return new(state.Site.Urls.Of(card), state.Site.Urls.Absolute(card), new(CardRoute.Width, CardRoute.Height), page.Front.Quote?.Text ?? page.Title);
    }

    public static bool CanPaint(RenderState state)
    {
        state.Trace.Ask(QueryKind.Painter, "");
        return state.Shared.Painter?.Identity(state.Site.Config.Sharing.Font) is not null;
    }

    /// <summary>False for a drawing that is none.</summary>
    public static bool Paint(ReadOnlySpan<byte> svg, RenderState state, IBufferWriter<byte> output)
    {
        if (state.Shared.Painter?.Paint(svg) is not { } png)
            return false;

        output.Write(png);
        return true;
    }

    public static void WriteDefault(RenderState state, IBufferWriter<byte> output)
    {
        state.Trace.Ask(QueryKind.ThemeFile, CardRoute.Default);
        output.Write(state.Shared.ReadTheme(CardRoute.Default));
    }
}
