namespace LeadershipHub.Preview.Watching;

/// <summary>Watches a hub's sources: its config, its lock, and its source folders with all that is in them. The output, tools and the rest of the folder are not watched.</summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly string[] Names = ["site.config.yml", "site.lock.yml", "content", "static", "theme", "themes"];

    private readonly Lock _gate = new();
    private readonly string _site;
    private readonly Action<string, bool> _changed;
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher _root;
    private bool _disposed;

    /// <param name="site">The hub's folder.</param>
    /// <param name="changed">
    /// Told the path below it, with forward slashes, of each thing that changed, and whether more is to be expected of it; on any thread.
    /// A folder is told of where it came, went, or got another name, and where so much happened in it that the system could not keep up.
    /// </param>
    /// <exception cref="IOException">The system gives no more watches.</exception>
    public SourceWatcher(string site, Action<string, bool> changed)
    {
        (_site, _changed) = (site, changed);
        _root = Watch(site, recursive: false, OnRootChange, () => WatchAll());
        WatchAll();
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

    private void OnRootChange(string path, WatcherChangeTypes change)
    {
        var name = Path.GetFileName(path);
        if (!Names.Contains(name, StringComparer.Ordinal))
            return;

        // A folder that came, or came again: the watcher of the one before it, if any, sees nothing any more.
        if (change is not WatcherChangeTypes.Changed)
            WatchFolder(name);

        Tell(path);
    }

    private void OnChange(string path)
    {
        if (!EditorFiles.IsOne(Path.GetFileName(path)))
            Tell(path);
    }

    private void Tell(string path) =>
        _changed(Path.GetRelativePath(_site, path).Replace(Path.DirectorySeparatorChar, '/'), IsUnsettled(new FileInfo(path)));

    // As it is now: the event may be older. What was written into a folder before it was watched itself is not told of.
    private static bool IsUnsettled(FileInfo file)
    {
        if ((int)file.Attributes == -1 || file.Attributes.HasFlag(FileAttributes.Directory))
            return true;

        try
        {
            return file.Length == 0;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
    }

    private void WatchAll()
    {
        foreach (var name in Names)
            WatchFolder(name);
    }

    private void WatchFolder(string name)
    {
        lock (_gate)
        {
            if (_folders.Remove(name, out var before))
                before.Dispose();

            var path = Path.Combine(_site, name);
            if (!_disposed && Directory.Exists(path))
                _folders[name] = Watch(path, recursive: true, (changed, _) => OnChange(changed), () => WatchFolder(name));
        }
    }

    private FileSystemWatcher Watch(string folder, bool recursive, Action<string, WatcherChangeTypes> on, Action again)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => on(change.FullPath, change.ChangeType);
        watcher.Created += (_, change) => on(change.FullPath, change.ChangeType);
        watcher.Deleted += (_, change) => on(change.FullPath, change.ChangeType);
        watcher.Renamed += (_, change) =>
        {
            on(change.OldFullPath, change.ChangeType);
            on(change.FullPath, change.ChangeType);
        };

        // More happened than the system could tell: something has changed, whatever it was, and folders may have come unseen.
        watcher.Error += (_, error) =>
        {
            if (error.GetException() is InternalBufferOverflowException)
                again();

            Tell(folder);
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
