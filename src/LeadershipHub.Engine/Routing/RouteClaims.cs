using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Routing;

/// <summary>Takes claims on URLs; the first one on each keeps it.</summary>
/// <param name="expected">About how many there will be.</param>
internal sealed class RouteClaims(int expected)
{
    private readonly ImmutableArray<Route>.Builder _routes = ImmutableArray.CreateBuilder<Route>(expected);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, Route> _byPath = new(expected, StringComparer.Ordinal);

    // By file and not by URL: '/about/' and '/about/index.html' are one file, and on many systems '/About/' is it too.
    private readonly Dictionary<string, Route> _byFile = new(expected, StringComparer.OrdinalIgnoreCase);

    public bool IsTaken(Permalink permalink) => _byFile.TryGetValue(FileOf(permalink), out var by) && IsSameFile(permalink, by);

    public int Count<T>(Func<T, bool> isCounted)
        where T : Route => _routes.Count(r => r is T route && isCounted(route));

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>False where another route has the URL already; that is reported.</summary>
    public bool Add(Route route)
    {
        if (_byFile.TryAdd(FileOf(route.Permalink), route))
        {
            _byPath.Add(route.Permalink.Path, route);
            _routes.Add(route);
            return true;
        }

        var first = _byFile[FileOf(route.Permalink)];
        _diagnostics.Add(IsSameFile(route.Permalink, first) ? RoutingDiagnostics.UrlTaken(route, first) : RoutingDiagnostics.DiffersByCase(route, first));
        return false;
    }

    public Diagnosed<RoutePlan> Finish()
    {
        ReportFilesThatAreFolders();
        return new(new(_routes.DrainToImmutable(), _byPath), _diagnostics.DrainToImmutable());
    }

    private static bool IsSameFile(Permalink permalink, Route other) => string.Equals(permalink.OutputPath, other.Permalink.OutputPath, StringComparison.Ordinal);

    // What names the file, without making a new string for most: the path, for an index file that of its folder.
    private static string FileOf(Permalink permalink) =>
        permalink.Path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? permalink.Path[..^"index.html".Length] : permalink.Path;

    private void ReportFilesThatAreFolders()
    {
        var files = _routes.Where(r => !r.Permalink.Path.EndsWith('/')).ToDictionary(r => r.Permalink.Path, r => r, StringComparer.OrdinalIgnoreCase);
        var byFolder = files.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var route in _routes)
        {
            var path = route.Permalink.Path;
            for (var slash = path.IndexOf('/', 1); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (byFolder.Remove(path.AsSpan(0, slash), out _, out var file))
                    _diagnostics.Add(RoutingDiagnostics.FileIsFolder(file, route));
            }
        }
    }
}
