using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Finds what an author's link leads to.</summary>
internal sealed class LinkResolver(Site site, RoutePlan plan)
{
    /// <summary>
    /// The URL path (encoded, with base path) of a target that is written in a source of this folder; null where there is
    /// no such page or file. Fragments and queries are the caller's to add. A root path is not looked up: it may lead to
    /// something outside the hub on the same host.
    /// </summary>
    public string? UrlOf(LinkTarget target, string folder) => target.Kind switch
    {
        LinkKind.Root => site.Urls.BasePath.Length == 1 ? target.Path : string.Concat(site.Urls.BasePath.AsSpan(0, site.Urls.BasePath.Length - 1), target.Path),
        LinkKind.File => FileUrl(target.Path, folder),
        _ => null,
    };

    /// <summary>The published file that an image or download is, by a path beside a source or a path of the site; null for others.</summary>
    public PublishedFile? FileOf(string path, string folder)
    {
        if (path.StartsWith('/'))
            return plan.At(Uri.UnescapeDataString(path)) is FileRoute route && site.Files.TryGetValue(route.File.Path, out var found) ? found : null;

        return SourcePaths.Resolve(folder, path) is { } source && site.Files.TryGetValue(source, out var file) ? file : null;
    }

    /// <summary>The page of a Markdown source by a path relative to a folder or below <c>content/</c>.</summary>
    public Page? PageOf(string path, string folder)
    {
        if (SourcePaths.Resolve(folder, path) is { } source && site.PagesBySource.TryGetValue(source, out var page))
            return page;

        return site.PagesBySource.GetValueOrDefault("content/" + path.TrimStart('/'));
    }

    private string? FileUrl(string path, string folder)
    {
        if (SourcePaths.Resolve(folder, path) is not { } source)
            return null;
        if (site.PagesBySource.TryGetValue(source, out var page))
            return page.Url;

        return site.Files.TryGetValue(source, out var file) ? file.Url : null;
    }
}
