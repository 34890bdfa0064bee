using System.Runtime.ExceptionServices;

namespace LeadershipHub.Engine.Model;

/// <summary>
/// Numbered pieces of work on several threads at once, the calling one among them. In place of <see cref="Parallel"/>, whose first use takes
/// a tenth of a build with nothing to do.
/// </summary>
internal static class Workers
{
    /// <summary>Does each piece of work once, in no order, and returns when all are done.</summary>
    /// <param name="work">Is given numbers from 0 up to <paramref name="count"/>.</param>
    /// <param name="share">Is given what any other thread may call to do pieces of it too, as long as there are any.</param>
    /// <exception cref="OperationCanceledException">Cancelled; some pieces were not begun.</exception>
    /// <exception cref="Exception">The first one that a piece of work has thrown; no further pieces were begun.</exception>
    public static void Each(int count, int threads, Action<int> work, CancellationToken cancel, Action<Action>? share = null)
    {
        var round = new Round(count, work, cancel);
        share?.Invoke(round.Work);
        var helpers = new Thread[Math.Clamp(threads, 1, Math.Max(1, count)) - 1];
        for (var i = 0; i < helpers.Length; i++)
            (helpers[i] = Background(round.Work)).Start();

        round.Work();
        foreach (var helper in helpers)
            helper.Join();

        round.AwaitGuests();
        cancel.ThrowIfCancellationRequested();
        round.Problem?.Throw();
    }

    /// <summary>A thread that does not keep the process alive, not started yet.</summary>
    public static Thread Background(ThreadStart work) => new(work) { IsBackground = true };

    private sealed class Round(int count, Action<int> work, CancellationToken cancel)
    {
        private ExceptionDispatchInfo? _problem;
        private int _next;
        private int _inside;

        public ExceptionDispatchInfo? Problem => _problem;

        /// <summary>Returns when no thread does a piece any more. One that comes later finds none.</summary>
        public void AwaitGuests()
        {
            while (Volatile.Read(ref _inside) > 0)
                Thread.Yield();
        }

        public void Work()
        {
            Interlocked.Increment(ref _inside);
            try
            {
                for (int i; !cancel.IsCancellationRequested && (i = Interlocked.Increment(ref _next) - 1) < count;)
                    work(i);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref _problem, ExceptionDispatchInfo.Capture(e), null);
                Volatile.Write(ref _next, count);
            }
            finally
            {
                Interlocked.Decrement(ref _inside);
            }
        }
    }
}
