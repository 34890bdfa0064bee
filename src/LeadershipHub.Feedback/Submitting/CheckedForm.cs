using System.Collections.Immutable;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>What a submission says in the fields of its form.</summary>
internal sealed record CheckedForm
{
    public required ImmutableArray<EntryField> Fields { get; init; }

    public required ImmutableArray<Consent> Consents { get; init; }

    public required ImmutableArray<FieldError> Errors { get; init; }
}
