using System.Globalization;

namespace LeadershipHub.Scripting.Running;

/// <summary>One run, watched from beside.</summary>
internal sealed class ScriptRun(string path, ScriptLimits limits, CancellationTokenSource stop, IScriptWatch? watch)
{
    public async Task<ScriptOutcome> RunAsync(Func<object?[], Task<object?>> script, object host, CancellationToken cancel)
    {
        watch?.Started(path);
        var run = ScriptThread.Start(path, script, host);
        _ = run.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        var end = await FirstAsync(run, cancel).ConfigureAwait(false);
        if (end == ScriptEnd.Completed)
            return await FinishedAsync(run).ConfigureAwait(false);

        await StopAsync(run, end).ConfigureAwait(false);
        return new() { Path = path, End = end, Problems = end == ScriptEnd.Cancelled ? [] : [Exceeded(end)], StillRunning = !run.IsCompleted };
    }

    /// <returns><see cref="ScriptEnd.Completed"/> where the script ended by itself, well or not.</returns>
    private async Task<ScriptEnd> FirstAsync(Task run, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var time = Task.Delay(limits.Time, limits.Clock, ended.Token);
        var memory = MemoryWatch.UntilExceededAsync(limits, ended.Token);
        var first = await Task.WhenAny(run, time, memory).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);

        // One that minds the token may have thrown on account of it by now.
        if (run.IsCompletedSuccessfully || run.IsCompleted && !cancel.IsCancellationRequested)
            return ScriptEnd.Completed;
        return cancel.IsCancellationRequested ? ScriptEnd.Cancelled : first == time ? ScriptEnd.TimedOut : ScriptEnd.OutOfMemory;
    }

    private async Task StopAsync(Task run, ScriptEnd end)
    {
        // Not awaited: what the script registered for its end runs there, and may hang too.
        _ = stop.CancelAsync();

        // One that takes memory without end would go on with it for all of the grace.
        var grace = end == ScriptEnd.OutOfMemory ? limits.Grace / 10 : limits.Grace;
        await Task.WhenAny(run, Task.Delay(grace, limits.Clock, CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task<ScriptOutcome> FinishedAsync(Task<object?> run)
    {
        try
        {
            return new() { Path = path, End = ScriptEnd.Completed, Value = await run.ConfigureAwait(false) };
        }
        catch (OutOfMemoryException)
        {
            return new() { Path = path, End = ScriptEnd.OutOfMemory, Problems = [Exceeded(ScriptEnd.OutOfMemory)] };
        }
#pragma warning disable CA1031 // Whatever a script throws is told as its problem.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new() { Path = path, End = ScriptEnd.Failed, Problems = [ExceptionProblem.Of(path, e)] };
        }
    }

    private void Ended(Task run)
    {
        // Looked at, so that a late exception counts as observed.
        _ = run.Exception;
        watch?.Ended(path);
        stop.Dispose();
    }

    private ScriptProblem Exceeded(ScriptEnd end) => end == ScriptEnd.TimedOut
        ? ScriptProblem.OfFile(path, ScriptProblemId.TimedOut, $"The script did not end within {Seconds(limits.Time)} seconds.", "Look for a loop without an end or for something it waits for, or allow it more time.")
        : ScriptProblem.OfFile(path, ScriptProblemId.OutOfMemory, $"The script took more than {limits.Memory >> 20} MiB of memory.", "Look for a list that grows without an end, or allow it more memory.");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
}
