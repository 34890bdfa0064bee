namespace LeadershipHub.Publishing.Sources;

/// <summary>A file of the site.</summary>
/// <param name="Path">Below the site's root, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">XXH64 of the content.</param>
public sealed record SiteFile(string Path, long Size, ulong Hash)
{
    /// <summary>Of a file that is ours and whose content nobody knows: a run was cut off while it was on its way.</summary>
    internal bool IsUncertain => Size == 0 && Hash == 0;

    internal static SiteFile Uncertain(string path) => new(path, 0, 0);
}
