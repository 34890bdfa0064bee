namespace LeadershipHub.Scripting;

/// <summary>How a run ended.</summary>
public enum ScriptEnd
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It did not end in time.</summary>
    TimedOut,

    /// <summary>It took more memory than it may.</summary>
    OutOfMemory,

    /// <summary>The caller wanted no more of it.</summary>
    Cancelled,
}
