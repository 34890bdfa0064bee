using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>Builds each site in a session of its own, and tells it what has changed since its last build, as a watcher would.</summary>
internal sealed class WatchedSessions
{
    private static readonly string[] Watched = ["site.config.yml", "site.lock.yml", "content", "static", "theme", "themes"];

    private readonly ConcurrentDictionary<string, Watch> _watches = new(StringComparer.Ordinal);

    public BuildResult Build(BuildOptions options)
    {
        var watch = _watches.GetOrAdd(options.SiteFolder, _ => new());
        var now = FilesOf(options.SiteFolder);
        var changed = Changed(watch.Files, now);
        var result = watch.Session.Run(options, watch.Files.IsEmpty ? null : changed);
        watch.Session.Settle();
        watch.Files = now;
        return result;
    }

    private static ImmutableArray<string> Changed(ImmutableSortedDictionary<string, (long, long)> before, ImmutableSortedDictionary<string, (long, long)> now) =>
        [.. before.Keys.Union(now.Keys, StringComparer.Ordinal).Where(path => before.GetValueOrDefault(path) != now.GetValueOrDefault(path)).Order(StringComparer.Ordinal)];

    private static ImmutableSortedDictionary<string, (long Size, long Ticks)> FilesOf(string site) => Watched
        .Select(name => Path.Combine(site, name))
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : File.Exists(path) ? [path] : [])
        .ToImmutableSortedDictionary(path => Path.GetRelativePath(site, path), path => (new FileInfo(path).Length, File.GetLastWriteTimeUtc(path).Ticks), StringComparer.Ordinal);

    private sealed class Watch
    {
        public BuildSession Session { get; } = new();

        public ImmutableSortedDictionary<string, (long Size, long Ticks)> Files { get; set; } = ImmutableSortedDictionary<string, (long Size, long Ticks)>.Empty;
    }
}
