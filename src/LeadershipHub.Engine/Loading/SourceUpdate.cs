using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Loading;

/// <summary>Looks again at a few files of a tree that was walked before.</summary>
public static class SourceUpdate
{
    /// <summary>Null where more than the contents of known files may have changed: the tree is to be walked again.</summary>
    /// <param name="before">As they were found without a mistake. Their hashes and places in the memory are forgotten.</param>
    /// <param name="changed">Paths below the site's folder, with forward slashes.</param>
    public static Sources? Of(Sources before, BuildOptions options, ImmutableArray<string> changed)
    {
        var root = Path.GetFullPath(options.SiteFolder);
        var sources = before;
        foreach (var path in changed)
        {
            if (PlaceOf(before.Content, path) is not (>= 0 and var place) || LookAgain(before.Content[place], root) is not { } now)
                return null;

            sources = sources with { Content = sources.Content.SetItem(place, now), All = sources.All.SetItem(PlaceOf(before.All, path), now) };
        }

        foreach (var source in sources.All)
            (source.Hash, source.Remembered) = (null, -1);
        return sources;
    }

    // A link is left to the walk, and so is what has become too large.
    private static SourceFile? LookAgain(SourceFile file, string root)
    {
        if (!string.Equals(file.FullPath, Path.Join(root, file.Path), StringComparison.Ordinal) || !FileStamp.TryRead(file.FullPath, out var stamp))
            return null;
        if (stamp.IsLink || stamp.Size > SourceLoader.LargestText)
            return null;

        return new() { Path = file.Path, FullPath = file.FullPath, Size = stamp.Size, ModifiedTicks = stamp.Ticks };
    }

    private static int PlaceOf(ImmutableArray<SourceFile> files, string path)
    {
        var (low, high) = (0, files.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(files[middle].Path, path);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
