using System.Collections.Immutable;
using System.Text.Json;

namespace LeadershipHub.Packaging;

/// <summary>What a <c>packages.lock.json</c> says for all systems. https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies</summary>
internal sealed record LockFile
{
    public required ImmutableArray<LockedPackage> Packages { get; init; }

    /// <summary>Names of the packages that the projects ask for themselves, in order.</summary>
    public required ImmutableArray<string> Roots { get; init; }

    public static LockFile Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var entries = document.RootElement.GetProperty("dependencies").EnumerateObject().First(target => !target.Name.Contains('/', StringComparison.Ordinal)).Value.EnumerateObject().ToList();
        var (packages, projects) = (entries.Where(entry => !IsProject(entry)).ToList(), entries.Where(IsProject));
        var asked = packages.Where(entry => entry.Value.GetProperty("type").GetString() is "Direct").Select(entry => entry.Name);
        var names = packages.Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new()
        {
            Packages = [.. packages.Select(Package).OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)],
            Roots = [.. asked.Concat(projects.SelectMany(Dependencies)).Where(names.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static bool IsProject(JsonProperty entry) => entry.Value.GetProperty("type").GetString() is "Project";

    private static LockedPackage Package(JsonProperty entry) => new(
        entry.Name,
        entry.Value.GetProperty("resolved").GetString() ?? "",
        entry.Value.GetProperty("contentHash").GetString() ?? "",
        [.. Dependencies(entry).Order(StringComparer.OrdinalIgnoreCase)]);

    private static IEnumerable<string> Dependencies(JsonProperty entry) =>
        entry.Value.TryGetProperty("dependencies", out var needed) ? needed.EnumerateObject().Select(name => name.Name) : [];
}
