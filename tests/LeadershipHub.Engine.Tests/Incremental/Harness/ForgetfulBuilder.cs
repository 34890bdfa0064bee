using System.Collections.Concurrent;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>
/// A wrong incremental build, to see that the law finds it: it builds from a copy of the sources that it brings up to date only for the changes that it
/// notices.
/// </summary>
/// <param name="notices">Whether a change of a file is seen: its path, and size and time before and now. What is new or gone has null on one side.</param>
internal sealed class ForgetfulBuilder(Func<string, FileState?, FileState?, bool> notices)
{
    // By the folder of the site without the number that a renamed one ends with.
    private readonly ConcurrentDictionary<string, Dictionary<string, FileState>> _copied = new(StringComparer.Ordinal);

    public BuildResult Run(BuildOptions options)
    {
        var copy = Path.Combine(Path.GetDirectoryName(options.SiteFolder) ?? "", "copy");
        Update(options.SiteFolder, copy, _copied.GetOrAdd(copy, _ => new(StringComparer.Ordinal)));
        var name = options.OutputFolder ?? OutputOf(copy);
        return Build.Run(options with { SiteFolder = copy, OutputFolder = Path.Combine(options.SiteFolder, name) });
    }

    private void Update(string from, string to, Dictionary<string, FileState> known)
    {
        var now = new DirectoryInfo(from).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(from, file.FullName), file => new FileState(file.Length, file.LastWriteTimeUtc.Ticks), StringComparer.Ordinal);
        foreach (var path in known.Keys.Union(now.Keys, StringComparer.Ordinal).Where(IsSource).ToList())
        {
            FileState? before = known.TryGetValue(path, out var state) ? state : null;
            FileState? after = now.TryGetValue(path, out state) ? state : null;
            if (before is { } && !notices(path, before, after))
                continue;

            Copy(Path.Combine(from, path), Path.Combine(to, path), after is not null);
            if (after is { } fresh)
                known[path] = fresh;
            else
                known.Remove(path);
        }
    }

    private static bool IsSource(string path) =>
        path is Sources.SiteSources.ConfigPath || Array.Exists(["content/", "static/", "theme/", "themes/"], folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static void Copy(string from, string to, bool isThere)
    {
        if (!isThere)
        {
            File.Delete(to);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(to) ?? to);
        File.Copy(from, to, overwrite: true);
    }

    private static string OutputOf(string folder) =>
        File.ReadLines(Path.Combine(folder, Sources.SiteSources.ConfigPath)).FirstOrDefault(line => line.StartsWith("output: ", StringComparison.Ordinal))?["output: ".Length..] ?? "public";
}

/// <summary>What a file system says of a file: its length in bytes, and when it was changed, in ticks of 100 ns.</summary>
internal readonly record struct FileState(long Size, long Ticks);
