using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>What is known of the output folder from an earlier build of the same session.</summary>
/// <param name="isTrusted">Whether files that were looked at once count as they were, until another build has published.</param>
internal sealed class KnownOutput(bool isTrusted)
{
    private PublishedFiles? _files;

    /// <summary>As <see cref="PublishedFiles.Open"/>.</summary>
    public PublishedFiles? Open(string folder, ContentHash hash, int threads)
    {
        if (_files is { } known && known.Hash == hash && string.Equals(known.Folder, Path.GetFullPath(folder), StringComparison.Ordinal) && known.IsCurrent())
            return known;

        var files = PublishedFiles.Open(folder, hash, threads);
        Keep(files);
        return files;
    }

    public void Keep(PublishedFiles? files) => _files = isTrusted ? files : null;
}
