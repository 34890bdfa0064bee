namespace LeadershipHub.Preview.Watching;

/// <summary>Watches a hub's sources: its config, and its source folders with all that is in them. The output, tools and the rest of the folder are not watched.</summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly string[] Names = ["site.config.yml", "content", "static", "theme", "themes"];

    private readonly Lock _gate = new();
    private readonly string _site;
    private readonly Action<string> _changed;
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher _root;
    private bool _disposed;

    /// <param name="site">The hub's folder.</param>
    /// <param name="changed">Told the path below it, with forward slashes, of each thing that changed; on any thread.</param>
    public SourceWatcher(string site, Action<string> changed)
    {
        (_site, _changed) = (site, changed);
        _root = Watch(site, recursive: false, OnRootChange);
        foreach (var name in Names)
            WatchFolder(name);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _root.Dispose();
            foreach (var watcher in _folders.Values)
                watcher.Dispose();
        }
    }

    private void OnRootChange(FileSystemEventArgs change)
    {
        var name = Path.GetFileName(change.FullPath);
        if (!Names.Contains(name, StringComparer.Ordinal))
            return;

        // A folder that came, or came again: the watcher of the one before it, if any, sees nothing any more.
        if (change.ChangeType is not WatcherChangeTypes.Changed)
            WatchFolder(name);

        _changed(name);
    }

    private void WatchFolder(string name)
    {
        lock (_gate)
        {
            if (_folders.Remove(name, out var before))
                before.Dispose();

            var path = Path.Combine(_site, name);
            if (!_disposed && Directory.Exists(path))
                _folders[name] = Watch(path, recursive: true, OnChange);
        }
    }

    private void OnChange(FileSystemEventArgs change)
    {
        if (!EditorFiles.IsOne(Path.GetFileName(change.FullPath)))
            _changed(Path.GetRelativePath(_site, change.FullPath).Replace(Path.DirectorySeparatorChar, '/'));
    }

    private FileSystemWatcher Watch(string folder, bool recursive, Action<FileSystemEventArgs> on)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => on(change);
        watcher.Created += (_, change) => on(change);
        watcher.Deleted += (_, change) => on(change);
        watcher.Renamed += (_, change) => on(change);

        // More happened than the system could tell: something has changed, whatever it was.
        watcher.Error += (_, _) => _changed(Path.GetRelativePath(_site, folder));
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
