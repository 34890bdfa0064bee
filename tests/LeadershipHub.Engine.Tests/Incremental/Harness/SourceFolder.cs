using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>Writes sources to disk.</summary>
internal static class SourceFolder
{
    /// <summary>Writes all of them into a folder that is not there yet. Time stamps are those of the moment.</summary>
    public static void Write(string folder, SiteSources sources)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, file) in sources.Files)
        {
            var full = Path.Combine(folder, path);
            if (made.Add(Path.GetDirectoryName(full) ?? folder))
                Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
            Write(full, file.Content.Span);
        }
    }

    /// <summary>Makes a folder that holds some sources hold others. Files that stay are not touched; empty folders go.</summary>
    public static void Update(string folder, SiteSources from, SiteSources to)
    {
        foreach (var path in from.Files.Keys.Where(path => !to.Has(path)))
            Remove(folder, path);

        foreach (var (path, file) in to.Files)
        {
            var isKnown = from.Files.TryGetValue(path, out var before);
            var full = Path.Combine(folder, path);
            if (!isKnown || !before.Content.Span.SequenceEqual(file.Content.Span))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
                Write(full, file.Content.Span);
                File.SetLastWriteTimeUtc(full, new DateTime(file.Ticks, DateTimeKind.Utc));
            }
            else if (before.Ticks != file.Ticks)
            {
                File.SetLastWriteTimeUtc(full, new DateTime(file.Ticks, DateTimeKind.Utc));
            }
        }
    }

    private static void Write(string full, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(full, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, content, 0);
    }

    private static void Remove(string root, string path)
    {
        var full = Path.Combine(root, path);
        File.Delete(full);
        for (var folder = Path.GetDirectoryName(full); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }
}
