namespace LeadershipHub.Auditing.Checks;

/// <summary>
/// A line of <c>_redirects</c> for many addresses: <c>:name</c> stands for one segment, a last <c>*</c> for all that follow.
/// https://docs.netlify.com/manage/routing/redirects/redirect-options/#splats
/// </summary>
/// <param name="Line">Its place in the file: the first that fits counts.</param>
/// <param name="Segments">Of the address, below the base path.</param>
/// <param name="Target">Where it leads, with <c>:name</c> and <c>:splat</c>.</param>
internal sealed record RedirectPattern(int Line, IReadOnlyList<string> Segments, string Target)
{
    public static bool IsOne(string address) => address.Contains('*', StringComparison.Ordinal) || address.Contains("/:", StringComparison.Ordinal);

    public static IReadOnlyList<string> SegmentsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null where the path does not fit.</summary>
    /// <param name="path">Segments of an address.</param>
    public string? TargetOf(IReadOnlyList<string> path)
    {
        var target = Target;
        for (var i = 0; i < Segments.Count; i++)
        {
            var segment = Segments[i];
            if (segment is "*" && i == Segments.Count - 1)
                return target.Replace(":splat", string.Join('/', path.Skip(i)), StringComparison.Ordinal);
            if (i >= path.Count)
                return null;

            if (segment[0] == ':')
                target = target.Replace(segment, path[i], StringComparison.Ordinal);
            else if (!string.Equals(segment, path[i], StringComparison.Ordinal))
                return null;
        }

        return path.Count == Segments.Count ? target : null;
    }
}
