using System.Collections.Immutable;
using System.Text.Json;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>
/// Reads the lock file that NuGet writes beside a project.
/// https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies
/// </summary>
internal static class NuGetLockFile
{
    /// <returns>All packages, by name; empty where the file is missing or not understood.</returns>
    public static ImmutableArray<PinnedPackage> Read(string path)
    {
        if (DiskFile.TryRead(path) is not { } content)
            return [];

        try
        {
            using var json = JsonDocument.Parse(content);
            return
            [
                .. json.RootElement.GetProperty("dependencies").EnumerateObject()
                    .SelectMany(framework => framework.Value.EnumerateObject())
                    .Where(package => package.Value.TryGetProperty("contentHash", out _))
                    .Select(package => new PinnedPackage(
                        package.Name, package.Value.GetProperty("resolved").GetString() ?? "", package.Value.GetProperty("contentHash").GetString() ?? ""))
                    .Distinct()
                    .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
