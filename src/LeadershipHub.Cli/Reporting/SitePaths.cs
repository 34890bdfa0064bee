namespace LeadershipHub.Cli.Reporting;

/// <summary>Shows paths below the site as paths below another folder, so that a terminal, an editor or CI can follow them.</summary>
internal sealed class SitePaths(string siteFolder, string shownFrom)
{
    /// <summary>The site-relative path as seen from the other folder, with forward slashes; unchanged where it is no file of the site (a built-in theme's, say).</summary>
    public string Show(string path)
    {
        var full = FullPath(path);
        return full is null ? path : ShowFull(full);
    }

    /// <summary>A full path as seen from the other folder; unchanged where it does not lie below it.</summary>
    public string ShowFull(string full)
    {
        var relative = Path.GetRelativePath(shownFrom, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Where the file lies; null where the site has no such file.</summary>
    public string? FullPath(string path)
    {
        var full = Path.Combine(siteFolder, path);
        return File.Exists(full) ? full : null;
    }
}
