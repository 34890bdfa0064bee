namespace LeadershipHub.Cli.Sites;

/// <summary>Where the hub lies, and where its output may go.</summary>
internal static class SiteFolder
{
    public const string ConfigName = "site.config.yml";

    private static readonly string[] SourceFolders = ["content", "static", "theme", "themes"];

    /// <summary>The folder that was named, or the nearest one from the current folder upwards that has a <c>site.config.yml</c>.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(Shell shell, string? named)
    {
        if (named is not null)
            return Named(Path.GetFullPath(named, shell.CurrentFolder), named);

        for (var folder = shell.CurrentFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ConfigName)))
                return folder;
        }

        throw new UsageException($"There is no {ConfigName} here or in a folder above.", "Go to the folder of your hub, or name it with --site.");
    }

    /// <summary>The full path of <c>--output</c>; null where it was not given.</summary>
    /// <exception cref="UsageException">The site would be written over its own sources.</exception>
    public static string? Output(Shell shell, string site, string? named)
    {
        if (named is null)
            return null;

        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named, shell.CurrentFolder));
        if (Contains(output, site) || SourceFolders.Any(folder => Contains(Path.Combine(site, folder), output)))
            throw new UsageException($"The output folder '{named}' would mix the site with its sources.", "Name a folder of its own, such as 'public'.");

        return output;
    }

    private static string Named(string folder, string named)
    {
        if (File.Exists(Path.Combine(folder, ConfigName)))
            return Path.TrimEndingDirectorySeparator(folder);

        throw Directory.Exists(folder)
            ? new UsageException($"There is no {ConfigName} in '{named}'.", $"Write one with at least 'title' and 'base_url', or name the folder of your hub.")
            : new UsageException($"There is no folder '{named}'.", "Name the folder of your hub.");
    }

    /// <summary>Whether a folder is another one or lies in it.</summary>
    public static bool Contains(string outer, string inner)
    {
        var relative = Path.GetRelativePath(outer, inner);
        return relative is "." || !(relative is ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.IsPathRooted(relative));
    }
}
