namespace LeadershipHub.Preview.Serving;

/// <summary>Finds what a URL path names in the output folder, and nothing outside of it.</summary>
internal sealed class SiteFiles(string root)
{
    /// <param name="path">Decoded, below the site's base path, starting with a slash.</param>
    public SiteFile Find(string path)
    {
        if (!path.StartsWith('/'))
            return SiteFile.Nothing;

        var segments = path[1..].Split('/');
        var asFolder = segments[^1].Length == 0;
        var current = root;
        foreach (var segment in asFolder ? segments.AsSpan(0, segments.Length - 1) : segments)
        {
            current = Path.Combine(current, segment);
            if (!IsPlainName(segment) || IsMissingOrLink(current))
                return SiteFile.Nothing;
        }

        return Directory.Exists(current) ? InFolder(current, asFolder) : asFolder ? SiteFile.Nothing : new(SiteFileKind.File, current);
    }

    private static SiteFile InFolder(string folder, bool asFolder)
    {
        var index = Path.Combine(folder, "index.html");
        if (IsMissingOrLink(index))
            return SiteFile.Nothing;

        return asFolder ? new(SiteFileKind.File, index) : new(SiteFileKind.FolderWithoutSlash, folder);
    }

    // Steps upwards, drive letters, alternative streams and the other system's separator have no business in a URL.
    // The hub's own list and its staging folder are not part of the site.
    private static bool IsPlainName(string segment) =>
        segment is not ("" or "." or "..") && segment.IndexOfAny(['\\', ':', '\0']) < 0 && !segment.StartsWith(".lhub", StringComparison.OrdinalIgnoreCase);

    // The hub writes no links, so a link in the output was put there to lead out of it.
    private static bool IsMissingOrLink(string path)
    {
        var attributes = new FileInfo(path).Attributes;
        return (int)attributes == -1 || attributes.HasFlag(FileAttributes.ReparsePoint);
    }
}
