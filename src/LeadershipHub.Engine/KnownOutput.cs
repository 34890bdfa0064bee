using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>What is known of the output folder from an earlier build of the same session.</summary>
/// <param name="isTrusted">Whether files that were looked at once count as they were, until another build has published.</param>
internal sealed class KnownOutput(bool isTrusted)
{
    private Action? _help;
    private PublishedFiles? _files;
    private Look? _look;

    /// <summary>Looks at the folder while another thread lists the sources, where <see cref="Open"/> is likely to be asked for it.</summary>
    public void LookAt(BuildOptions options, BuildMemory memory, CancellationToken cancel)
    {
        _look = null;
        if (memory.Stamp is not { } stamp || stamp.Options != BuildStamp.KeyOf(options))
            return;

        var folder = FolderOf(options, stamp);
        if (Known(folder, stamp.Manifest) is not null)
            return;

        _look = new(folder, stamp.Manifest, PublishedFiles.Open(folder, stamp.Manifest, threads: 1, cancel, help => Volatile.Write(ref _help, help)));
        Volatile.Write(ref _help, null);
    }

    /// <summary>For another thread: does some of the looking, if there is any to do.</summary>
    public void Help() => Volatile.Read(ref _help)?.Invoke();

    /// <summary>As <see cref="PublishedFiles.Open"/>.</summary>
    public PublishedFiles? Open(BuildOptions options, BuildStamp stamp, CancellationToken cancel)
    {
        var folder = FolderOf(options, stamp);
        if (Known(folder, stamp.Manifest) is { } known)
            return known;

        var files = _look is { } look && look.Hash == stamp.Manifest && string.Equals(look.Folder, folder, StringComparison.Ordinal)
            ? look.Files
            : PublishedFiles.Open(folder, stamp.Manifest, options.Threads, cancel);
        Keep(files);
        return files;
    }

    public void Keep(PublishedFiles? files)
    {
        _look = null;
        _files = isTrusted ? files : null;
    }

    public static string FolderOf(BuildOptions options, BuildStamp stamp) => Path.Combine(options.SiteFolder, options.OutputFolder ?? stamp.Output);

    private PublishedFiles? Known(string folder, ContentHash hash) =>
        _files is { } known && known.Hash == hash && string.Equals(known.Folder, Path.GetFullPath(folder), StringComparison.Ordinal) && known.IsCurrent() ? known : null;

    private sealed record Look(string Folder, ContentHash Hash, PublishedFiles? Files);
}
