using System.Globalization;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Few patterns that match many paths and none of some others. <c>:p1</c> stands for one part of a path.</summary>
internal static class PathPatterns
{
    /// <param name="wanted">Paths that are to match.</param>
    /// <param name="others">Paths that must not match.</param>
    /// <returns>In ordinal order, from few parts to many.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<string> wanted, IEnumerable<string> others)
    {
        var kept = others.Select(PartsOf).ToLookup(parts => parts.Length);
        var patterns = new List<string>();
        foreach (var paths in wanted.Select(path => (Parts: PartsOf(path), End: path.EndsWith('/') ? "/" : "")).GroupBy(path => (path.Parts.Length, path.End)).OrderBy(group => group.Key.Length).ThenBy(group => group.Key.End, StringComparer.Ordinal))
            Cover([], [.. paths.Select(path => path.Parts)], [.. kept[paths.Key.Length]], paths.Key.End, patterns);
        return patterns;
    }

    // All paths have the same number of parts, and begin with the same ones.
    private static void Cover(string[] begin, List<string[]> wanted, List<string[]> others, string end, List<string> patterns)
    {
        var length = wanted[0].Length;
        if (others.Count == 0 || begin.Length == length)
        {
            var parts = begin.Concat(Enumerable.Range(begin.Length + 1, length - begin.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $":p{number}")));
            patterns.Add(length == 0 ? "/" : $"/{string.Join('/', parts)}{end}");
            return;
        }

        foreach (var group in wanted.GroupBy(parts => parts[begin.Length], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            Cover([.. begin, group.Key], [.. group], others.FindAll(parts => string.Equals(parts[begin.Length], group.Key, StringComparison.Ordinal)), end, patterns);
    }

    private static string[] PartsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
