namespace LeadershipHub.Feedback.Storing;

/// <summary>Which entries to list; what is null does not matter.</summary>
public sealed record EntryQuery
{
    public string? Form { get; init; }

    public EntryStatus? Status { get; init; }

    /// <summary>Part of a value, a page or an id, in any case of letters.</summary>
    public string? Search { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    public int Offset { get; init; }
}
