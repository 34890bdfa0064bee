using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>What is known of the output folder from an earlier build of the same session.</summary>
/// <param name="isTrusted">Whether files that were looked at once count as they were, until another build has published.</param>
internal sealed class KnownOutput(bool isTrusted)
{
    private PublishedFiles? _files;
    private Look? _look;

    /// <summary>Begins to look at the folder while the sources are listed, where <see cref="Open"/> is likely to be asked for it.</summary>
    public void Begin(BuildOptions options, BuildMemory memory, CancellationToken cancel)
    {
        StopLooking();
        if (memory.Stamp is { } stamp && stamp.Options == BuildStamp.KeyOf(options) && Known(FolderOf(options, stamp), stamp.Manifest) is null)
            _look = new(FolderOf(options, stamp), stamp.Manifest, cancel);
    }

    /// <summary>As <see cref="PublishedFiles.Open"/>.</summary>
    public PublishedFiles? Open(BuildOptions options, BuildStamp stamp, CancellationToken cancel)
    {
        var folder = FolderOf(options, stamp);
        if (Known(folder, stamp.Manifest) is { } known)
            return known;

        var files = _look is { } look && look.IsOf(folder, stamp.Manifest) ? look.Result() : PublishedFiles.Open(folder, stamp.Manifest, options.Threads, cancel);
        Keep(files);
        return files;
    }

    /// <summary>Whether a thread is busy with the folder.</summary>
    public bool IsLooking => _look is not null;

    public void Keep(PublishedFiles? files)
    {
        StopLooking();
        _files = isTrusted ? files : null;
    }

    /// <summary>For a build that will not ask.</summary>
    public void StopLooking()
    {
        _look?.Stop();
        _look = null;
    }

    public static string FolderOf(BuildOptions options, BuildStamp stamp) => Path.Combine(options.SiteFolder, options.OutputFolder ?? stamp.Output);

    private PublishedFiles? Known(string folder, ContentHash hash) =>
        _files is { } known && known.Hash == hash && string.Equals(known.Folder, Path.GetFullPath(folder), StringComparison.Ordinal) && known.IsCurrent() ? known : null;

    // On a thread of its own, beside the one that lists the sources.
    private sealed class Look
    {
        private readonly string _folder;
        private readonly ContentHash _hash;
        private readonly CancellationTokenSource _stop;
        private readonly Started<PublishedFiles?> _looking;
        private Action? _help;

        public Look(string folder, ContentHash hash, CancellationToken cancel)
        {
            (_folder, _hash, _stop) = (folder, hash, CancellationTokenSource.CreateLinkedTokenSource(cancel));
            _looking = new(() => PublishedFiles.Open(folder, hash, threads: 1, _stop.Token, help => Volatile.Write(ref _help, help)));
        }

        /// <summary>Returns when nothing of the folder is looked at any more.</summary>
        public void Stop()
        {
            _stop.Cancel();
            _looking.Wait();
            _stop.Dispose();
        }

        public bool IsOf(string folder, ContentHash hash) => hash == _hash && string.Equals(folder, _folder, StringComparison.Ordinal);

        // Who waits for it does some of it.
        public PublishedFiles? Result()
        {
            Volatile.Read(ref _help)?.Invoke();
            return _looking.Result();
        }
    }
}
