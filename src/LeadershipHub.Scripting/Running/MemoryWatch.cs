namespace LeadershipHub.Scripting.Running;

/// <summary>Looks at the managed heap while a script runs, and says once when it has grown by more than the limit.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly long _start = GC.GetTotalMemory(forceFullCollection: false);
    private readonly long _limit;
    private readonly Action _exceeded;
    private readonly ITimer _timer;

    public MemoryWatch(ScriptLimits limits, Action exceeded)
    {
        _limit = limits.Memory;
        _exceeded = exceeded;
        _timer = limits.Clock.CreateTimer(static state => ((MemoryWatch?)state)?.Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Next();
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (IsExceeded())
            _exceeded();
        else
            Next();
    }

    /// <summary>Not at a fixed rate: collecting may take longer than the interval.</summary>
    private void Next() => _timer.Change(Interval, Timeout.InfiniteTimeSpan);

    private bool IsExceeded()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) - _start <= _limit)
            return false;

        // Garbage that nobody collected yet is not held against the script.
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false) - _start > _limit;
    }
}
