using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Gives every file that is published as it is its address: beside its page bundle, or at its path below <c>content/</c> or <c>static/</c>.</summary>
internal static class FilePublisher
{
    public static Dictionary<string, PublishedFile> Publish(SiteDraft draft)
    {
        var bundles = draft.Written.Where(p => p.Source is { } source && source.Path.EndsWith("/index.md", StringComparison.Ordinal)).ToDictionary(p => p.SourceFolder, StringComparer.Ordinal);
        var hidden = draft.Unpublished.Values.Where(u => u.Page.Source.Name is "index.md").Select(u => u.Page.Source.Folder).ToHashSet(StringComparer.Ordinal);
        var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        var beside = new Dictionary<Page, List<SourceFile>>();

        foreach (var file in draft.Content.Assets)
        {
            if (IsHidden(file, hidden))
                continue;

            var bundle = Owner(file, bundles);
            var path = bundle is null ? PathBelowRoot(file) : bundle.Permalink.Path + file.Path[(bundle.SourceFolder.Length + 1)..];
            if (!Permalink.TryParse(path, out var permalink))
            {
                draft.Diagnostics.Add(AssemblingDiagnostics.BadFileName(file));
                continue;
            }

            files.Add(file.Path, new(file, permalink, draft.Urls.Of(permalink), SizeOf(draft, file)) { Kind = draft.Content.ImageKinds.GetValueOrDefault(file.Path) });
            if (bundle is not null)
            {
                if (!beside.TryGetValue(bundle, out var list))
                    beside.Add(bundle, list = []);
                list.Add(file);
            }
        }

        foreach (var (page, list) in beside)
            draft.Of(page).Assets = [.. list];

        return files;
    }

    private static ImageSize? SizeOf(SiteDraft draft, SourceFile file) =>
        draft.Content.ImageSizes.TryGetValue(file.Path, out var size) ? size : null;

    // content/posts/bell.mp3 → /posts/bell.mp3, static/logo.svg → /logo.svg
    private static string PathBelowRoot(SourceFile file) => file.Path[file.Path.IndexOf('/', StringComparison.Ordinal)..];

    private static Page? Owner(SourceFile file, Dictionary<string, Page> bundles)
    {
        for (var folder = file.Folder; folder.Length > 0; folder = folder.LastIndexOf('/') is > 0 and var at ? folder[..at] : "")
        {
            if (bundles.TryGetValue(folder, out var page))
                return page;
        }

        return null;
    }

    // Files of a bundle that is not published, and whatever lies in a folder that begins with an underscore.
    private static bool IsHidden(SourceFile file, HashSet<string> hiddenBundles)
    {
        if (file.Path.StartsWith("static/", StringComparison.Ordinal))
            return false;
        if (file.Path.Contains("/_", StringComparison.Ordinal))
            return true;

        for (var folder = file.Folder; folder.Length > 0; folder = folder.LastIndexOf('/') is > 0 and var at ? folder[..at] : "")
        {
            if (hiddenBundles.Contains(folder))
                return true;
        }

        return false;
    }
}
