using System.Collections.Frozen;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Planning;

/// <summary>Compares a site with what a target has.</summary>
internal static class Planner
{
    /// <param name="owned">What publishing put there, by path.</param>
    /// <param name="there">Looks a file of the site up that is not known from <paramref name="owned"/>.</param>
    public static PublishPlan Make(BuiltSite site, IReadOnlyDictionary<string, SiteFile> owned, Func<SiteFile, Presence> there)
    {
        var (added, changed, same) = (new List<SiteFile>(), new List<SiteFile>(), new List<SiteFile>());
        foreach (var file in site.Files)
        {
            var presence = owned.TryGetValue(file.Path, out var known) && !known.IsUncertain
                ? known == file ? Presence.Same : Presence.Different
                : there(file);
            (presence switch { Presence.Same => same, Presence.Different => changed, _ => added }).Add(file);
        }

        var paths = site.Files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);
        return new()
        {
            New = [.. added],
            Changed = [.. changed],
            Unchanged = [.. same],
            Deleted = [.. owned.Keys.Where(path => !paths.Contains(path)).Order(StringComparer.Ordinal)],
            Published = owned.Count,
        };
    }
}
