namespace LeadershipHub.Feedback.Forms;

/// <summary>One of the values that a field offers.</summary>
public sealed record FieldOption
{
    public required string Value { get; init; }

    public string? Label { get; init; }
}
