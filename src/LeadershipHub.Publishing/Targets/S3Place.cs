namespace LeadershipHub.Publishing.Targets;

/// <summary>Where an S3-compatible store keeps a site. Credentials are no part of it.</summary>
public sealed record S3Place
{
    public required string Bucket { get; init; }

    /// <summary>Before each key, without slashes at its ends.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>URL of the store; that of AWS in the region where null.</summary>
    public string? Endpoint { get; init; }

    public string? Region { get; init; }

    /// <summary>Whether the bucket is a part of the path and not of the host's name.</summary>
    public bool PathStyle { get; init; }

    /// <summary>Uploads at one time.</summary>
    public int Parallel { get; init; } = 8;
}
