using System.Buffers;

namespace LeadershipHub.Publishing.Sources;

/// <summary>Paths of a site's files: relative, with forward slashes.</summary>
internal static class SitePath
{
    // Nothing that a system or a client would read as something else; lists have one path a line.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '\u007f', '\\', ':']);

    /// <summary>Whether a path stays below the folder that it is joined to, and is neither our own book-keeping nor that of git.</summary>
    public static bool IsSafe(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path.ContainsAny(Forbidden))
            return false;

        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.IsEmpty || segment is "." or ".." || segment.Equals(".git", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return !IsBookkeeping(path);
    }

    /// <summary>Files that lhub keeps in output folders and targets for itself.</summary>
    public static bool IsBookkeeping(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..].StartsWith(".lhub-", StringComparison.Ordinal);

    /// <summary>A path below a folder of this machine.</summary>
    public static string Below(string folder, string path) => Path.Combine(folder, Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The folders around a path, outermost first: <c>a/b/c.html</c> → <c>a</c>, <c>a/b</c>.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }
}
