using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Objects;

/// <summary>Images that front matter and configuration name: a file beside the source, a path of the site, or a URL.</summary>
internal static class PageImages
{
    public static Value Of(string? path, string? alt, string folder, RenderState state) => Value.FromObject(Find(path, alt, folder, state));

    public static ImageObject? Find(string? path, string? alt, string folder, RenderState state)
    {
        if (string.IsNullOrEmpty(path))
            return null;
        if (path.Contains("://", StringComparison.Ordinal))
            return new(path, path, null, alt);

        var urls = state.Site.Urls;
        if (state.Shared.Targets.FileOf(path, folder, state.Trace) is { } file)
            return new(file.Url, urls.Origin + file.Url, file.Size, alt);

        // Members such as site.logo give paths that have the base path already.
        if (urls.SitePath(path) is { } sitePath && urls.BasePath.Length > 1 && state.Shared.Targets.FileOf(sitePath, folder, state.Trace) is { } known)
            return new(known.Url, urls.Origin + known.Url, known.Size, alt);

        var url = path.StartsWith('/') ? urls.OfWritten(path) : path;
        return new(url, path.StartsWith('/') ? urls.Origin + url : url, null, alt);
    }
}
