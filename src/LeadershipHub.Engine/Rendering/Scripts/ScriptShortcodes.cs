using System.Buffers;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Scripts;

/// <summary>Shortcodes that scripts brought.</summary>
internal static class ScriptShortcodes
{
    /// <summary>False where no script has a shortcode of this name. A fault of the script is reported, and counts as written.</summary>
    public static bool TryWrite(ShortcodeHole hole, string source, Page? owner, RenderState state, IBufferWriter<byte> output)
    {
        state.Trace.Ask(QueryKind.Script, ScriptFunctions.ShortcodeKey(hole.Name));
        if (state.Site.Scripts.Shortcodes.FirstOrDefault(shortcode => string.Equals(shortcode.Name, hole.Name, StringComparison.Ordinal)) is not { } found)
            return false;

        try
        {
            var given = found.Call(state.Site, new(hole.Args, hole.Params, InnerOf(hole, source, owner, state), owner));
            if (given is ScriptHtml html)
                output.Text(html.Text);
            else
                output.Escaped(ScriptFunctions.ToValue(given).ToString());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            state.Shared.Log.Add(RenderingDiagnostics.ScriptShortcodeFault(hole.Name, found.Script, ScriptFunctions.Inner(fault).Message, new SourceSpan(source, hole.Position.Line, hole.Position.Column)));
        }

        return true;
    }

    private static string? InnerOf(ShortcodeHole hole, string source, Page? owner, RenderState state)
    {
        if (hole.Inner is not { } inner)
            return null;

        var text = new ArrayBufferWriter<byte>(inner.Html.Length + 256);
        state.Bodies.Write(inner, source, owner, state, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
