namespace LeadershipHub.Scripting.Running;

/// <summary>Looks at the managed heap while a script runs.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Ends when the heap has grown by more than the limit, or is cancelled.</summary>
    public static async Task UntilExceededAsync(ScriptLimits limits, CancellationToken ended)
    {
        var start = GC.GetTotalMemory(forceFullCollection: false);
        while (!IsExceeded(start, limits.Memory))
            await Task.Delay(Interval, limits.Clock, ended).ConfigureAwait(false);
    }

    private static bool IsExceeded(long start, long limit)
    {
        if (GC.GetTotalMemory(forceFullCollection: false) - start <= limit)
            return false;

        // Garbage that nobody collected yet is not held against the script.
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false) - start > limit;
    }
}
