namespace LeadershipHub.Templating.Tests;

/// <summary>It is always half past two in the afternoon of 14 March 2026, UTC.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 14, 14, 30, 5, 250, TimeSpan.Zero);
}
