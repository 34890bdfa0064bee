using System.Runtime.ExceptionServices;

namespace LeadershipHub.Engine.Model;

/// <summary>Work that goes on beside the calling thread, on one of its own. In place of a task, whose first use begins a pool of threads.</summary>
internal sealed class Started<T>
{
    private readonly Thread _thread;
    private Func<T> _outcome = () => throw new InvalidOperationException("It is not done.");

    public Started(Func<T> work)
    {
        _thread = Workers.Background(() => _outcome = OutcomeOf(work));
        _thread.Start();
    }

    /// <summary>Returns when the work is done.</summary>
    public void Wait() => _thread.Join();

    /// <summary>Waits for what the work has come to.</summary>
    /// <exception cref="Exception">What it has thrown.</exception>
    public T Result()
    {
        _thread.Join();
        return _outcome();
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
