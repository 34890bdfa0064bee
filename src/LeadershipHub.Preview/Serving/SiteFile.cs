namespace LeadershipHub.Preview.Serving;

/// <summary>What a URL path names; <c>Path</c> is the full path on disk.</summary>
internal readonly record struct SiteFile(SiteFileKind Kind, string Path)
{
    public static SiteFile Nothing => new(SiteFileKind.Nothing, "");
}

internal enum SiteFileKind
{
    Nothing,
    File,

    /// <summary>A folder with an index, asked for without the slash at its end: relative links in the index would break.</summary>
    FolderWithoutSlash,
}
