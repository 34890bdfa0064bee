namespace LeadershipHub.Feedback.Storing;

/// <summary>What was decided about an entry. Only <see cref="Approved"/> leaves the store by the pull.</summary>
public enum EntryStatus
{
    Pending,
    Approved,
    Rejected,
    Spam,

    /// <summary>Was published, and is to be so no more.</summary>
    Withdrawn,
}
