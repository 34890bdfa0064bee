namespace LeadershipHub.Auditing.Tests.External;

/// <summary>A clock whose timers fire at once, but for those that are to wait longer than <paramref name="longest"/>: they never do.</summary>
internal sealed class FiringClock(TimeSpan longest) : TimeProvider
{
    private int _fired;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Timers that have fired.</summary>
    public int Fired => Volatile.Read(ref _fired);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > longest)
            return new Silent();

        Interlocked.Increment(ref _fired);
        // On another thread: who makes a timer has not kept it yet.
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
