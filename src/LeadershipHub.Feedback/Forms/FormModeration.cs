namespace LeadershipHub.Feedback.Forms;

/// <summary>What becomes of an entry that is not spam.</summary>
public enum FormModeration
{
    /// <summary>It waits until somebody approves it.</summary>
    Manual,

    /// <summary>It is approved at once.</summary>
    Auto,
}
