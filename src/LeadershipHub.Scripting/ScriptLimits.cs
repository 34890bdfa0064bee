namespace LeadershipHub.Scripting;

/// <summary>How much a run of a script may take.</summary>
public sealed record ScriptLimits
{
    /// <summary>From the start to the end of a run; 30 seconds by default. <see cref="Timeout.InfiniteTimeSpan"/> is no limit.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a script that was told to stop has for doing so; 2 seconds by default.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>By so many bytes the managed heap of the whole process may grow while the script runs; 2 GiB by default.</summary>
    public long Memory { get; init; } = 2L << 30;

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
