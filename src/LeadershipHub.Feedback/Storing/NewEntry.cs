using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Storing;

/// <summary>An entry with what is only asked for when it comes.</summary>
internal sealed record NewEntry
{
    public required Entry Entry { get; init; }

    /// <summary>Null where the sender gave none; unique in a form.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What tells another content under the same key.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The challenge that was solved for it, which no other entry may use; with the moment from which nobody could anyway.</summary>
    public (string Signature, DateTimeOffset Expires)? Challenge { get; init; }

    /// <summary>What is to be sent once it is stored.</summary>
    public ImmutableArray<Delivery> Deliveries { get; init; } = [];
}
