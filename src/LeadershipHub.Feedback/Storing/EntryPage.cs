using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Storing;

/// <summary>Some entries of a list, the latest first.</summary>
public sealed record EntryPage
{
    public required ImmutableArray<Entry> Entries { get; init; }

    /// <summary>How many the whole list has.</summary>
    public required long Total { get; init; }
}
