namespace LeadershipHub.Scripting.Files;

/// <summary>The site's folder: paths below it, and nothing else, can be read through it.</summary>
internal sealed class SiteRoot(string folder)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    public string FullPath(string path) => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>What <paramref name="reference"/> means in a file: relative to the file's own folder.</summary>
    /// <returns>A path below the root with forward slashes; null where it leads out of it.</returns>
    public static string? Resolve(string reference, string fromFile)
    {
        var written = reference.Replace('\\', '/');
        if (written.Length == 0 || written[0] == '/' || Path.IsPathRooted(written) || written.Contains(':', StringComparison.Ordinal))
            return null;

        var parts = new List<string>(fromFile.Split('/')[..^1]);
        foreach (var part in written.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    /// <summary>Whether no symbolic link on the way leads out of the root. True for what does not exist.</summary>
    public bool StaysInside(string path)
    {
        var real = RealPath(_folder);
        var at = real;
        foreach (var part in path.Split('/'))
        {
            at = RealPath(Path.Combine(at, part));
            if (!at.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>The content of a file; null where there is none that can be read.</summary>
    public byte[]? TryRead(string path) => DiskFile.TryRead(FullPath(path));

    private static string RealPath(string path)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;
        }
        catch (IOException)
        {
            // Links that lead to each other: there is nothing to read there.
            return entry.FullName;
        }
    }
}
