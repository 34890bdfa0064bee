namespace LeadershipHub.Engine.Model;

/// <summary>Resolves paths that authors write relative to a source.</summary>
public static class SourcePaths
{
    /// <summary>
    /// <c>content/posts/2026</c> and <c>../listen.md</c> → <c>content/posts/listen.md</c>; null where the path climbs out of the site's folder.
    /// Percent-encoding in <paramref name="relative"/> is decoded.
    /// </summary>
    public static string? Resolve(string folder, string relative)
    {
        if (relative.Contains('%', StringComparison.Ordinal))
            relative = Uri.UnescapeDataString(relative);

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/'))
        {
            if (part is "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
