using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>All files of a folder at one moment, by path with forward slashes.</summary>
internal sealed record FolderBytes(ImmutableSortedDictionary<string, byte[]> Files)
{
    public static FolderBytes Empty { get; } = new(ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal));

    public static FolderBytes Of(string folder)
    {
        if (!Directory.Exists(folder))
            return Empty;

        var files = Empty.Files.ToBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file));

        return new(files.ToImmutable());
    }

    public FolderBytes Without(string path) => new(Files.Remove(path));

    public FolderBytes With(IEnumerable<KeyValuePair<string, byte[]>> others) => new(Files.SetItems(others));

    /// <summary>Puts these files in the place of all that is in a folder.</summary>
    public void Restore(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        foreach (var (path, bytes) in Files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
            File.WriteAllBytes(full, bytes);
        }
    }

    /// <summary>The first file that another folder has otherwise, and how many more there are; null where there is none.</summary>
    public string? FirstDifference(FolderBytes actual)
    {
        var different = Files.Keys.Union(actual.Files.Keys, StringComparer.Ordinal).Where(path => !IsSame(path, actual)).Order(StringComparer.Ordinal).ToList();
        if (different.Count == 0)
            return null;

        var first = different[0];
        var text =
            !actual.Files.TryGetValue(first, out var found) ? $"'{first}' is missing."
            : !Files.TryGetValue(first, out var expected) ? $"'{first}' should not be there."
            : $"'{first}' differs{TextDifference.Between(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(found))}";
        return different.Count == 1 ? text : $"{text}\n  and {different.Count - 1} more: {string.Join(", ", different.Skip(1).Take(8))}";
    }

    private bool IsSame(string path, FolderBytes other) =>
        Files.TryGetValue(path, out var mine) && other.Files.TryGetValue(path, out var theirs) && mine.AsSpan().SequenceEqual(theirs);
}
