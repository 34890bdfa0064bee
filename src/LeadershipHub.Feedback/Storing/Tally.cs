namespace LeadershipHub.Feedback.Storing;

/// <summary>How many entries say the same in a field.</summary>
public readonly record struct Tally(string Field, string Value, long Count);
