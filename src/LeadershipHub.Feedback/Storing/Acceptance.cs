namespace LeadershipHub.Feedback.Storing;

/// <summary>What became of a new entry.</summary>
internal readonly record struct Acceptance(AcceptanceKind Kind, string Id);

internal enum AcceptanceKind
{
    Stored,

    /// <summary>The same was stored before under the same key; the id is the first one's.</summary>
    Repeated,

    /// <summary>Something else was stored before under the same key.</summary>
    KeyTaken,

    /// <summary>The challenge was used by another entry.</summary>
    ChallengeUsed,
}
