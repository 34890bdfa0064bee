namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>Writes new files into a folder: all of them or, where one is there already, none.</summary>
internal static class HubWriter
{
    private const int Shown = 10;

    /// <exception cref="UsageException">A file is in the way of one of these; nothing was written.</exception>
    public static void Check(string folder, string shown, IReadOnlyList<NewFile> files)
    {
        if (File.Exists(folder))
            throw new UsageException($"'{shown}' is a file.", "Name a folder for the hub.");

        var inTheWay = files.Select(file => InTheWayOf(folder, file.Path)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (inTheWay.Count == 0)
            return;

        var more = inTheWay.Count > Shown ? $"\n  and {inTheWay.Count - Shown} more" : "";
        throw new UsageException($"A new hub would overwrite files in '{shown}':\n  {string.Join("\n  ", inTheWay.Take(Shown))}{more}", "Name an empty or a new folder, or move these away.");
    }

    /// <summary>Writes files that <see cref="Check"/> found free. What was written is taken back when one of them cannot be.</summary>
    public static void Write(string folder, IReadOnlyList<NewFile> files)
    {
        var written = new List<string>();
        try
        {
            foreach (var file in files)
            {
                var full = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
                using var stream = new FileStream(full, FileMode.CreateNew);
                written.Add(full);
                stream.Write(file.Bytes);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (var path in written)
                File.Delete(path);
            throw;
        }
    }

    // The file itself, a link that leads nowhere, or a file where a folder has to be.
    private static string? InTheWayOf(string folder, string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (File.Exists(Path.Combine(folder, path[..end])))
                return path[..end];
        }

        var full = Path.Combine(folder, path);
        return Path.Exists(full) || new FileInfo(full).LinkTarget is not null ? path : null;
    }
}
