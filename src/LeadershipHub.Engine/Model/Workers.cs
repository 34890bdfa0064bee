namespace LeadershipHub.Engine.Model;

/// <summary>
/// Numbered pieces of work on several threads at once, the calling one among them. In place of <see cref="Parallel"/>, whose first use takes
/// a tenth of a build with nothing to do.
/// </summary>
internal static class Workers
{
    /// <summary>Does each piece of work once, in no order, and returns when all are done.</summary>
    /// <param name="work">Is given numbers from 0 up to <paramref name="count"/>.</param>
    /// <exception cref="OperationCanceledException">Cancelled; some pieces were not begun.</exception>
    /// <exception cref="Exception">The first one that a piece of work has thrown; no further pieces were begun.</exception>
    public static void Each(int count, int threads, Action<int> work, CancellationToken cancel)
    {
        var shared = new SharedWork(count, work, cancel);
        var helpers = new Thread[Math.Clamp(threads, 1, Math.Max(1, count)) - 1];
        for (var i = 0; i < helpers.Length; i++)
            (helpers[i] = Background(shared.Join)).Start();

        shared.Join();
        foreach (var helper in helpers)
            helper.Join();

        shared.Finish();
    }

    /// <summary>A thread that does not keep the process alive, not started yet.</summary>
    public static Thread Background(ThreadStart work) => new(work) { IsBackground = true };
}
