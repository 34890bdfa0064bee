namespace LeadershipHub.Publishing.Targets;

/// <summary>Which branch of which repository is the site.</summary>
public sealed record GitPlace
{
    /// <summary>The site's folder, full path. Where no repository is named, it lies in one, and that one's remote is the target.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>A folder for a repository of lhub's own, where another one than the site's is the target.</summary>
    public required string ScratchFolder { get; init; }

    /// <summary>URL or full path; the site's own repository where null.</summary>
    public string? Repository { get; init; }

    public string Remote { get; init; } = "origin";

    public string Branch { get; init; } = "gh-pages";

    public string Message { get; init; } = "Publish the site";
}
