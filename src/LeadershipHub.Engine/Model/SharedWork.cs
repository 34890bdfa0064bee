using System.Runtime.ExceptionServices;

namespace LeadershipHub.Engine.Model;

/// <summary>Numbered pieces of work for any number of threads, each of which comes and goes as it likes. Each piece is done once, in no order.</summary>
/// <param name="count">How many pieces there are.</param>
/// <param name="work">Is given numbers from 0 up to <paramref name="count"/>.</param>
internal sealed class SharedWork(int count, Action<int> work, CancellationToken cancel)
{
    private ExceptionDispatchInfo? _problem;
    private int _next;
    private int _inside;
    private int _pauses;

    /// <summary>Whether each piece has been begun, or none will be any more.</summary>
    public bool IsOver => Volatile.Read(ref _next) >= count || cancel.IsCancellationRequested;

    /// <summary>Does pieces as long as there are any, or until a pause. What a piece throws is thrown by <see cref="Finish"/>.</summary>
    public void Join() => Work(mindsPauses: true);

    /// <summary>Whoever is at it goes when the piece in hand is done. Who joins afterwards goes on.</summary>
    public void Pause() => Interlocked.Increment(ref _pauses);

    /// <summary>Does what is left, and returns when all is done.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; some pieces were not begun.</exception>
    /// <exception cref="Exception">The first one that a piece of work has thrown; no further pieces were begun.</exception>
    public void Finish()
    {
        Work(mindsPauses: false);
        AwaitOthers();
        cancel.ThrowIfCancellationRequested();
        _problem?.Throw();
    }

    /// <summary>Returns when nobody does a piece any more, and nobody will.</summary>
    public void Abandon()
    {
        Volatile.Write(ref _next, count);
        AwaitOthers();
    }

    private void Work(bool mindsPauses)
    {
        Interlocked.Increment(ref _inside);
        try
        {
            var pauses = Volatile.Read(ref _pauses);
            for (int i; (!mindsPauses || pauses == Volatile.Read(ref _pauses)) && !cancel.IsCancellationRequested && (i = Interlocked.Increment(ref _next) - 1) < count;)
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

    // A piece takes a moment only.
    private void AwaitOthers()
    {
        while (Volatile.Read(ref _inside) > 0)
            Thread.Yield();
    }
}
