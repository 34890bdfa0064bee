using System.Collections.Immutable;

namespace LeadershipHub.Preview.Live;

/// <summary>What builds changed, as far as it is worth naming.</summary>
/// <param name="Pages">In ordinal order; null for too many to name, or for not known.</param>
/// <param name="Files">All that are no pages; likewise.</param>
internal sealed record Changes(ImmutableArray<string>? Pages, ImmutableArray<string>? Files)
{
    /// <summary>So many paths are named one by one; a list that is longer says less than "many".</summary>
    private const int Most = 1000;

    public static Changes Unknown { get; } = new(null, null);

    public static Changes Of(ImmutableArray<string> paths) => new(Few(paths.Where(IsPage)), Few(paths.Where(path => !IsPage(path))));

    public static Changes OfAll(IEnumerable<Changes> builds)
    {
        var all = builds.ToList();
        return new(Few(all, build => build.Pages), Few(all, build => build.Files));
    }

    private static ImmutableArray<string>? Few(List<Changes> builds, Func<Changes, ImmutableArray<string>?> part) =>
        builds.Exists(build => part(build) is null) ? null : Few(builds.SelectMany(build => part(build) ?? []));

    private static ImmutableArray<string>? Few(IEnumerable<string> paths)
    {
        var few = paths.Distinct(StringComparer.Ordinal).Take(Most + 1).Order(StringComparer.Ordinal).ToImmutableArray();
        return few.Length <= Most ? few : null;
    }

    private static bool IsPage(string path) => path.EndsWith('/') || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
}
