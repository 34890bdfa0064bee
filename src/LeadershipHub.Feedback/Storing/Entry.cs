using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Storing;

/// <summary>A submission as it is kept.</summary>
public sealed record Entry
{
    /// <summary>32 hexadecimal digits that nobody can guess; later entries sort after earlier ones.</summary>
    public required string Id { get; init; }

    public required string Form { get; init; }

    public required EntryStatus Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? PageUrl { get; init; }

    public string? PageTitle { get; init; }

    /// <summary>The entry that this one answers, as the site calls it.</summary>
    public string? ReplyTo { get; init; }

    public required ImmutableArray<EntryField> Fields { get; init; }

    public ImmutableArray<Consent> Consents { get; init; } = [];

    public ImmutableArray<EntryFile> Files { get; init; } = [];

    /// <summary>What the site's maintainer says to it in public.</summary>
    public string? Answer { get; init; }

    /// <summary>The same for entries of one address on one day, and nothing beyond: its key is deleted after the day.</summary>
    public string? Sender { get; init; }

    /// <summary>Why it was taken for spam when it came.</summary>
    public string? SpamReason { get; init; }

    /// <summary>When it is deleted; null keeps it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
