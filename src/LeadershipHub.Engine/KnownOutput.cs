using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>What is known of the output folder from an earlier build of the same session, and what a look at it says.</summary>
/// <param name="isTrusted">Whether files that were looked at once count as they were, until another build has published.</param>
internal sealed class KnownOutput(bool isTrusted)
{
    private PublishedFiles? _files;
    private OutputLook? _look;

    /// <summary>
    /// Begins to look at the folder on threads of its own while others list the sources, where somebody is likely to ask what is in it. The look lasts until
    /// <see cref="IsIntact"/> is asked, or <see cref="EndLook"/>.
    /// </summary>
    public void LookAt(BuildOptions options, BuildMemory memory, CancellationToken cancel)
    {
        EndLook();
        if (memory.Stamp is not { } stamp || stamp.Options != BuildStamp.KeyOf(options))
            return;

        var folder = FolderOf(options, stamp);
        if (Known(folder, stamp.Manifest) is not null || PublishedFiles.Read(folder, stamp.Manifest) is not { } files)
            return;

        _look = new(files, cancel);
        _look.Begin(options.Threads / 2);
    }

    /// <summary>Lets a thread of the look do something more urgent; false where there is none.</summary>
    public bool TryAsk(Action errand) => _look?.TryAsk(errand) ?? false;

    /// <summary>The list of what the folder holds, as the last build left it; null where there is another one. <see cref="IsIntact"/> says whether it holds.</summary>
    public PublishedFiles? Listed(BuildOptions options, BuildStamp stamp) => _look?.Files ?? Known(FolderOf(options, stamp), stamp.Manifest);

    /// <summary>Whether the files are as <see cref="Listed"/> says, when all have been looked at.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public bool IsIntact()
    {
        if (_look is { } look)
        {
            if (!look.IsIntact())
                return false;
            Keep(look.Files);
        }

        return true;
    }

    public void Keep(PublishedFiles? files)
    {
        EndLook();
        _files = isTrusted ? files : null;
    }

    public void EndLook()
    {
        _look?.End();
        _look = null;
    }

    public static string FolderOf(BuildOptions options, BuildStamp stamp) => Path.Combine(options.SiteFolder, options.OutputFolder ?? stamp.Output);

    private PublishedFiles? Known(string folder, ContentHash hash) =>
        _files is { } known && known.Hash == hash && string.Equals(known.Folder, Path.GetFullPath(folder), StringComparison.Ordinal) && known.IsCurrent() ? known : null;
}
