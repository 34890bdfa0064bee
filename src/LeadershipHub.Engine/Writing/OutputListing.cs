namespace LeadershipHub.Engine.Writing;

/// <summary>What lies in an output folder, whoever put it there.</summary>
public static class OutputListing
{
    /// <summary>Paths below the folder with forward slashes and where they are, in ordinal order; empty where there is no folder. lhub's own notes are left out.</summary>
    public static IEnumerable<(string Path, string FullPath)> Of(string folder)
    {
        if (!Directory.Exists(folder))
            return [];

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(full => (Path: Path.GetRelativePath(folder, full).Replace('\\', '/'), FullPath: full))
            .Where(file => !file.Path.StartsWith(".lhub-", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
    }
}
