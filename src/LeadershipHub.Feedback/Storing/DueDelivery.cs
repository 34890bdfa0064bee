namespace LeadershipHub.Feedback.Storing;

/// <summary>A delivery that this instance has for itself for a while.</summary>
internal sealed record DueDelivery
{
    public required string Id { get; init; }

    public required string EntryId { get; init; }

    public required Delivery Delivery { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>That failed.</summary>
    public required int Attempts { get; init; }
}
