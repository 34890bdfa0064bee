namespace LeadershipHub.Engine.Model;

/// <summary>A place that the site is published to, as <c>site.config.yml</c> describes it. Which keys count depends on <see cref="Kind"/>.</summary>
public sealed record PublishTargetConfig
{
    /// <summary>What it is called on the command line.</summary>
    public string Name { get; init; } = "";

    public PublishKind Kind { get; init; }

    /// <summary>Folder of a <c>folder</c> (relative to the site), or of a server.</summary>
    public string? Path { get; init; }

    public string? Bucket { get; init; }

    public string? Prefix { get; init; }

    public string? Endpoint { get; init; }

    public string? Region { get; init; }

    public bool PathStyle { get; init; }

    /// <summary>URL, or a path relative to the site; the repository in which the site lies where null.</summary>
    public string? Repository { get; init; }

    public string Remote { get; init; } = "origin";

    public string Branch { get; init; } = "gh-pages";

    public string Message { get; init; } = "Publish the site";

    public string? Host { get; init; }

    public string? User { get; init; }

    public int? Port { get; init; }

    /// <summary>Most files that one publishing deletes: <c>50</c> or <c>20%</c>.</summary>
    public string? MaxDeletes { get; init; }
}
