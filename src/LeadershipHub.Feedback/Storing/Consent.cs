namespace LeadershipHub.Feedback.Storing;

/// <summary>A consent that was given, word for word.</summary>
public sealed record Consent
{
    public required string Field { get; init; }

    public required string Text { get; init; }

    /// <summary>Of the text; "" where the form names none.</summary>
    public required string Version { get; init; }
}
