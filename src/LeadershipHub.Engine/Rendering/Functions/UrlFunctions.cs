using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>The functions <c>url.…</c>.</summary>
internal static class UrlFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        TemplateFunction.Create("url.asset", ["name"], Asset),
        TemplateFunction.Create("url.integrity", ["name"], Integrity),
        TemplateFunction.Create("url.absolute", ["path"], Absolute),
        TemplateFunction.Create("url.site", ["path"], (c, args) => args[0].IsNull ? Value.Null : SitePath(RenderState.Of(c).Site, args[0].ToString())),
        TemplateFunction.Create("url.resolve", ["path"], Resolve),
        TemplateFunction.Create("url.image", ["path", TemplateParameter.Optional("alt")], Image),
    ];

    private static Value Asset(RenderContext context, ReadOnlySpan<Value> args)
    {
        var name = args[0].ToString();
        var state = RenderState.Of(context);
        state.Trace.Ask(QueryKind.Asset, name);
        var urls = state.Shared.Assets.Urls;
        return urls.TryGetValue(name, out var url)
            ? url
            : throw context.Error($"The theme has no asset '{name}'. {Spelling.DidYouMean(name, urls.Keys)}".TrimEnd());
    }

    private static Value Integrity(RenderContext context, ReadOnlySpan<Value> args)
    {
        var name = args[0].ToString();
        var state = RenderState.Of(context);
        state.Trace.Ask(QueryKind.Asset, name);
        return state.Shared.Assets.IntegrityOf(name) is { } hash
            ? hash
            : throw context.Error($"The theme has no asset '{name}'. {Spelling.DidYouMean(name, state.Shared.Assets.Urls.Keys)}".TrimEnd());
    }

    private static Value Absolute(RenderContext context, ReadOnlySpan<Value> args)
    {
        if (args[0].IsNull)
            return Value.Null;

        var path = args[0].ToString();
        var urls = RenderState.Of(context).Site.Urls;
        if (path.Contains("://", StringComparison.Ordinal))
            return path;

        // Paths that members and functions give have the base path already.
        return path.StartsWith(urls.BasePath, StringComparison.Ordinal) ? urls.Origin + path : urls.BaseUrl + path.TrimStart('/');
    }

    private static Value Resolve(RenderContext context, ReadOnlySpan<Value> args)
    {
        if (args[0].IsNull)
            return Value.Null;

        var state = RenderState.Of(context);
        var text = args[0].ToString();
        if (text.Length == 0 || text[0] == '#' || text.Contains("://", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("mailto:", StringComparison.Ordinal))
            return text;

        var end = text.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? text : text[..end];
        var suffix = end < 0 ? "" : text[end..];
        var url = path.StartsWith('/') ? SitePath(state.Site, path) : state.Shared.Targets.UrlOf(new(LinkKind.File, path, suffix), state.Folder, state.Trace);
        if (url is null)
            throw context.Error($"'{path}' is no file beside the page and no page of the site.");

        return (state.IsFeed ? state.Site.Urls.Origin + url : url) + suffix;
    }

    private static Value Image(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var alt = args[1].IsNull ? null : args[1].ToString();
        return args[0].IsNull ? Value.Null : PageImages.Of(args[0].ToString(), alt, state.Folder, state);
    }

    private static string SitePath(Site site, string path) => path.StartsWith('/') ? site.Urls.OfWritten(path) : path;
}
