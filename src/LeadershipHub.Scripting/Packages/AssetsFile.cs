using System.Collections.Immutable;
using System.Text.Json;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>Reads <c>project.assets.json</c>, in which NuGet says which files of the packages a project compiles against and runs with.</summary>
internal static class AssetsFile
{
    /// <returns>Null where the file is missing or not understood.</returns>
    public static PackageFiles? TryRead(string path)
    {
        if (DiskFile.TryRead(path) is not { } content)
            return null;

        try
        {
            using var json = JsonDocument.Parse(content);
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PackageFiles Read(JsonElement root)
    {
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var libraries = root.GetProperty("libraries");

        // There is one target for the framework and one for the machine's kind, which has the files for it.
        var target = root.GetProperty("targets").EnumerateObject().OrderByDescending(target => target.Name.Contains('/', StringComparison.Ordinal)).First();
        var compile = ImmutableArray.CreateBuilder<string>();
        var run = ImmutableArray.CreateBuilder<PackageFile>();
        foreach (var package in target.Value.EnumerateObject())
        {
            if (!libraries.GetProperty(package.Name).TryGetProperty("path", out var place))
                continue;

            compile.AddRange(Files(package.Value, "compile", folders, place.GetString()).Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
            run.AddRange(Files(package.Value, "runtime", folders, place.GetString()).Select(Measured));
            run.AddRange(Files(package.Value, "native", folders, place.GetString()).Select(Measured));
        }

        return new() { Compile = compile.ToImmutable(), Run = run.ToImmutable() };
    }

    private static IEnumerable<string> Files(JsonElement package, string kind, string[] folders, string? place) =>
        package.TryGetProperty(kind, out var files)
            ? files.EnumerateObject()
                .Where(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal))
                .Select(file => InFolder(folders, place + "/" + file.Name))
            : [];

    private static string InFolder(string[] folders, string path)
    {
        var candidates = folders.Select(folder => Path.GetFullPath(Path.Combine(folder, path)));
        return candidates.FirstOrDefault(File.Exists) ?? candidates.First();
    }

    private static PackageFile Measured(string path)
    {
        var file = new FileInfo(path);
        return new(path, file.Exists ? file.Length : -1);
    }
}
