using System.Collections.Immutable;

namespace LeadershipHub.Scripting;

/// <summary>What came of a run.</summary>
public sealed record ScriptOutcome
{
    /// <summary>As in <see cref="ScriptSource.Path"/>.</summary>
    public required string Path { get; init; }

    public required ScriptEnd End { get; init; }

    /// <summary>
    /// What the script returned, or its last expression; null where there is none. A value of a type that the script declares keeps the
    /// script loaded for as long as it is held.
    /// </summary>
    public object? Value { get; init; }

    /// <summary>Why it did not complete; empty where it did, and where the caller cancelled.</summary>
    public ImmutableArray<ScriptProblem> Problems { get; init; } = [];

    /// <summary>
    /// Whether the script did not stop when it was told to. Its thread cannot be ended from outside: only the end of the process ends it.
    /// </summary>
    public bool StillRunning { get; init; }
}
