using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Finds what an author's link leads to.</summary>
internal sealed class LinkResolver(Site site, RoutePlan plan)
{
    /// <summary>
    /// The URL path (encoded, with base path) of a target that is written in a source of this folder; null where there is
    /// no such page or file. Fragments and queries are the caller's to add. A root path is not looked up: it may lead to
    /// something outside the hub on the same host.
    /// </summary>
    public string? UrlOf(LinkTarget target, string folder, TraceRecorder? trace) => target.Kind switch
    {
        LinkKind.Root => site.Urls.BasePath.Length == 1 ? target.Path : string.Concat(site.Urls.BasePath.AsSpan(0, site.Urls.BasePath.Length - 1), target.Path),
        LinkKind.File => FileUrl(target.Path, folder, trace),
        _ => null,
    };

    /// <summary>The published file that an image or download is, by a path beside a source or a path of the site; null for others.</summary>
    public PublishedFile? FileOf(string path, string folder, TraceRecorder? trace)
    {
        var key = path.StartsWith('/') ? path : SourcePaths.Resolve(folder, path);
        if (key is null)
            return null;

        trace?.Ask(QueryKind.File, key);
        return FileAt(key);
    }

    /// <summary>The published file at a source path, or at a site path that begins with a slash.</summary>
    public PublishedFile? FileAt(string path)
    {
        if (path.StartsWith('/'))
            return plan.At(Uri.UnescapeDataString(path)) is FileRoute route && site.Files.TryGetValue(route.File.Path, out var found) ? found : null;

        return site.Files.GetValueOrDefault(path);
    }

    /// <summary>The page of a Markdown source by a path relative to a folder or below <c>content/</c>.</summary>
    public Page? PageOf(string path, string folder)
    {
        if (SourcePaths.Resolve(folder, path) is { } source && site.PagesBySource.TryGetValue(source, out var page))
            return page;

        return site.PagesBySource.GetValueOrDefault("content/" + path.TrimStart('/'));
    }

    /// <summary>The text that an include finds: a snippet that makes no page, or the page whose text it is.</summary>
    public (ParsedPage? Snippet, Page? Page) TextOf(string path, string folder)
    {
        foreach (var candidate in (ReadOnlySpan<string?>)[SourcePaths.Resolve(folder, path), SourcePaths.Resolve("content", path.TrimStart('/'))])
        {
            if (candidate is null)
                continue;
            if (site.Unpublished.TryGetValue(candidate, out var snippet) && snippet.Reason is "a snippet")
                return (snippet.Page, null);
            if (site.PagesBySource.TryGetValue(candidate, out var page))
                return (null, page);
        }

        return (null, null);
    }

    private string? FileUrl(string path, string folder, TraceRecorder? trace)
    {
        if (SourcePaths.Resolve(folder, path) is not { } source)
            return null;

        trace?.Ask(QueryKind.Target, source);
        return UrlAt(source);
    }

    /// <summary>The URL of the page or file that a source is published as; null where it is not.</summary>
    public string? UrlAt(string source)
    {
        if (site.PagesBySource.TryGetValue(source, out var page))
            return page.Url;

        return site.Files.TryGetValue(source, out var file) ? file.Url : null;
    }
}
