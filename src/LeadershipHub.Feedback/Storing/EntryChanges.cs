using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Storing;

/// <summary>What the pull does not know yet.</summary>
public sealed record EntryChanges
{
    /// <summary>Approved ones, in the order in which they were or in which they changed.</summary>
    public required ImmutableArray<Entry> Entries { get; init; }

    /// <summary>Ids of those that were approved and are not any more, or are gone.</summary>
    public required ImmutableArray<string> Withdrawn { get; init; }

    /// <summary>Where to go on.</summary>
    public required long Next { get; init; }
}
