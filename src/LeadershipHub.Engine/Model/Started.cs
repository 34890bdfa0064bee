using System.Runtime.ExceptionServices;

namespace LeadershipHub.Engine.Model;

/// <summary>Work that goes on beside the calling thread, on one of its own. In place of a task, whose first use begins a pool of threads.</summary>
internal sealed class Started<T>
{
    private readonly object _gate = new();
    private Func<T>? _outcome;

    /// <param name="then">What the thread does afterwards; nobody waits for it.</param>
    /// <param name="tryAsk">Lets a thread do it that is there already; false where a new one has to.</param>
    public Started(Func<T> work, Action? then = null, Func<Action, bool>? tryAsk = null)
    {
        if (tryAsk?.Invoke(Work) != true)
            Workers.Background(Work).Start();

        void Work()
        {
            Set(OutcomeOf(work));
            then?.Invoke();
        }
    }

    /// <summary>Waits for what the work has come to.</summary>
    /// <exception cref="Exception">What it has thrown.</exception>
    public T Result() => Outcome()();

    private void Set(Func<T> outcome)
    {
        lock (_gate)
        {
            _outcome = outcome;
            Monitor.PulseAll(_gate);
        }
    }

    private Func<T> Outcome()
    {
        lock (_gate)
        {
            while (_outcome is null)
                Monitor.Wait(_gate);
            return _outcome;
        }
    }

    private static Func<T> OutcomeOf(Func<T> work)
    {
        try
        {
            var outcome = work();
            return () => outcome;
        }
        catch (Exception e)
        {
            var problem = ExceptionDispatchInfo.Capture(e);
            return () =>
            {
                problem.Throw();
                throw problem.SourceException;
            };
        }
    }
}
