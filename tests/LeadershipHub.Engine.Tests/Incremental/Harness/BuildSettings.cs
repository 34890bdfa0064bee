namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>What whoever builds decides, from one build to the next.</summary>
internal sealed record BuildSettings
{
    public DateTimeOffset Now { get; init; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public bool Drafts { get; init; }

    public bool Future { get; init; }

    public bool Expired { get; init; }

    public bool Strict { get; init; }

    public string? BaseUrl { get; init; }

    /// <summary>Where it goes, below the site; null for what the configuration says.</summary>
    public string? Output { get; init; }
}
