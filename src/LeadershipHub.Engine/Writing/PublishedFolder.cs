using System.Collections.Immutable;

namespace LeadershipHub.Engine.Writing;

/// <summary>Output folders as a whole.</summary>
public static class PublishedFolder
{
    /// <summary>Files that only one of two folders has, or that differ, by ordinal order of their paths. The lists of files are not compared: they name the same.</summary>
    public static ImmutableArray<string> Differences(string folder, string other)
    {
        var (mine, theirs) = (Manifest.Read(folder) ?? Manifest.Empty, Manifest.Read(other) ?? Manifest.Empty);
        return
        [
            .. mine.Paths.Union(theirs.Paths, StringComparer.Ordinal)
                .Where(path => !AreSame(Path.Combine(folder, path), Path.Combine(other, path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Removes a folder that lhub made for itself, with all that is in it.</summary>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static bool AreSame(string path, string other) =>
        File.Exists(path) && File.Exists(other) && FileHash.Of(path) == FileHash.Of(other) && File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
