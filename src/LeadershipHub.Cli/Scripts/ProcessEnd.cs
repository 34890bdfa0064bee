using LeadershipHub.Scripting;

namespace LeadershipHub.Cli.Scripts;

/// <summary>Says which script it was that ended the process.</summary>
internal static class ProcessEnd
{
    /// <summary>Scripts that still run when the process ends were its end, or did not stop when they were told to.</summary>
    public static RunningScripts Watched()
    {
        var running = new RunningScripts();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var path in running.Paths)
                Console.Error.WriteLine($"lhub: {path} was running when the process ended; nothing was published by this build.");
            if (!running.Paths.IsEmpty && Environment.ExitCode == ExitCode.Clean)
                Environment.ExitCode = ExitCode.Content;
        };
        return running;
    }
}
