using System.Globalization;

namespace LeadershipHub.Scripting.Running;

/// <summary>
/// One run, watched from beside. Whoever comes first decides how it ended: the script, the clock, the heap or the caller. Written with
/// timers and not with <c>async</c>: the code for those methods would be made at run time, which costs more than a short script.
/// </summary>
internal sealed class ScriptRun : IDisposable
{
    private const int NotYet = -1;

    private readonly TaskCompletionSource<ScriptOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _path;
    private readonly ScriptLimits _limits;
    private readonly CancellationTokenSource _stop;
    private readonly IScriptWatch? _watch;
    private readonly CancellationToken _cancel;
    private readonly ITimer _time;
    private readonly ITimer _grace;
    private readonly MemoryWatch _memory;
    private readonly CancellationTokenRegistration _cancelled;
    private int _end = NotYet;
    private bool _isOver;

    private ScriptRun(string path, ScriptLimits limits, CancellationTokenSource stop, IScriptWatch? watch, CancellationToken cancel)
    {
        _path = path;
        _limits = limits;
        _stop = stop;
        _watch = watch;
        _cancel = cancel;
        _grace = Timer(Timeout.InfiniteTimeSpan, Tell);
        _time = Timer(limits.Time, () => GiveUp(ScriptEnd.TimedOut));
        _memory = new(limits, () => GiveUp(ScriptEnd.OutOfMemory));
        _cancelled = cancel.Register(() => GiveUp(ScriptEnd.Cancelled));
    }

    public static Task<ScriptOutcome> Start(
        string path, Func<object?[], Task<object?>> script, object host, ScriptLimits limits, CancellationTokenSource stop, IScriptWatch? watch, CancellationToken cancel)
    {
        watch?.Started(path);
        var run = new ScriptRun(path, limits, stop, watch, cancel);
        _ = ScriptThread.Start(path, script, host).ContinueWith(run.Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return run._outcome.Task;
    }

    public void Dispose()
    {
        _time.Dispose();
        _memory.Dispose();
        _grace.Dispose();
        _cancelled.Unregister();
    }

    private ITimer Timer(TimeSpan due, Action then) => _limits.Clock.CreateTimer(_ => then(), state: null, due, Timeout.InfiniteTimeSpan);

    private void GiveUp(ScriptEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, (int)end, NotYet) != NotYet)
            return;

        // One that takes memory without end would go on with it for all of the grace.
        _grace.Change(end == ScriptEnd.OutOfMemory ? _limits.Grace / 10 : _limits.Grace, Timeout.InfiniteTimeSpan);

        // Not waited for: what the script registered for its end runs there, and may hang too.
        _ = _stop.CancelAsync();
    }

    /// <summary>The script ended, perhaps long after it was given up.</summary>
    private void Ended(Task<object?> run)
    {
        // Looked at, so that a late exception counts as observed.
        _ = run.Exception;
        Volatile.Write(ref _isOver, true);
        _watch?.Ended(_path);

        // One that minds the token may have thrown on account of it before anybody else noticed.
        var end = !run.IsCompletedSuccessfully && _cancel.IsCancellationRequested ? ScriptEnd.Cancelled : ScriptEnd.Completed;
        if (Interlocked.CompareExchange(ref _end, (int)end, NotYet) == NotYet && end == ScriptEnd.Completed)
        {
            _outcome.TrySetResult(Finished(run));
            _stop.Dispose();
        }
        else
        {
            Tell();
        }

        Dispose();
    }

    private ScriptOutcome Finished(Task<object?> run)
    {
        if (run.IsCompletedSuccessfully)
            return new() { Path = _path, End = ScriptEnd.Completed, Value = run.Result };

        Exception thrown = run.Exception is { } exception ? exception : new OperationCanceledException();
        return thrown.GetBaseException() is OutOfMemoryException
            ? new() { Path = _path, End = ScriptEnd.OutOfMemory, Problems = [Exceeded(ScriptEnd.OutOfMemory)] }
            : new() { Path = _path, End = ScriptEnd.Failed, Problems = [ExceptionProblem.Of(_path, thrown)] };
    }

    /// <summary>What became of a script that was given up.</summary>
    private void Tell()
    {
        var end = (ScriptEnd)Volatile.Read(ref _end);
        _outcome.TrySetResult(new()
        {
            Path = _path,
            End = end,
            Problems = end == ScriptEnd.Cancelled ? [] : [Exceeded(end)],
            StillRunning = !Volatile.Read(ref _isOver),
        });
    }

    private ScriptProblem Exceeded(ScriptEnd end) => end == ScriptEnd.TimedOut
        ? ScriptProblem.OfFile(_path, ScriptProblemId.TimedOut, $"The script did not end within {Seconds(_limits.Time)} seconds.", "Look for a loop without an end or for something it waits for, or allow it more time.")
        : ScriptProblem.OfFile(_path, ScriptProblemId.OutOfMemory, $"The script took more than {_limits.Memory >> 20} MiB of memory.", "Look for a list that grows without an end, or allow it more memory.");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
}
