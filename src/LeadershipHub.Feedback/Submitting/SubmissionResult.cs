using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>What became of a submission.</summary>
internal sealed record SubmissionResult
{
    /// <summary>Of the entry on the disk; null with errors.</summary>
    public string? Id { get; init; }

    public bool IsRepeated { get; init; }

    public bool IsSpam { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];
}
