using System.Globalization;

namespace LeadershipHub.Scripting.Running;

/// <summary>A thread for one run, so that a loop without an end takes no thread from anybody else.</summary>
internal static class ScriptThread
{
    /// <returns>The script's value, or what it threw. Where the script waits for something, it goes on in the thread pool.</returns>
    public static Task<object?> Start(string path, Func<object?[], Task<object?>> script, object host)
    {
        var done = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(script, host, done))
        {
            Name = path,
            IsBackground = true,

            // Numbers and dates come out alike on every machine.
            CurrentCulture = CultureInfo.InvariantCulture,
            CurrentUICulture = CultureInfo.InvariantCulture,
        };
        thread.Start();
        return done.Task;
    }

    private static void Run(Func<object?[], Task<object?>> script, object host, TaskCompletionSource<object?> done)
    {
        try
        {
            _ = script(ScriptEntry.Arguments(host)).ContinueWith(
                static (task, state) => ((TaskCompletionSource<object?>)state!).SetFromTask(task), // never null: it is 'done'
                done,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
#pragma warning disable CA1031 // Whatever a script throws is told as its problem.
        catch (Exception e)
#pragma warning restore CA1031
        {
            done.SetException(e);
        }
    }
}
