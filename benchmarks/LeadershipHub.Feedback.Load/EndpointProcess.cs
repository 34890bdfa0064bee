using System.Diagnostics;

namespace LeadershipHub.Feedback.Load;

/// <summary>An endpoint as a process of its own, which can be measured and killed.</summary>
public sealed class EndpointProcess : IDisposable
{
    private readonly Process _process;

    private EndpointProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <param name="folder">Of the forms and the entries.</param>
    /// <param name="postgres">Connection string of a database for the entries; null for SQLite, or what LHUB_LOAD_POSTGRES says.</param>
    public static async Task<EndpointProcess> StartAsync(string folder, string? postgres = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { typeof(EndpointProcess).Assembly.Location, "serve", folder })
            start.ArgumentList.Add(argument);

        if (postgres is not null)
            start.Environment["LHUB_LOAD_POSTGRES"] = postgres;

        var process = Process.Start(start) ?? throw new InvalidOperationException("The endpoint did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("listening ", StringComparison.Ordinal))
                return new(process, new(line["listening ".Length..]));
        }

        throw new InvalidOperationException("The endpoint ended before it listened.");
    }

    /// <summary>Resident memory in MiB.</summary>
    public long Memory()
    {
        _process.Refresh();
        return _process.WorkingSet64 / (1024 * 1024);
    }

    /// <summary>Of the processor, since the process began.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>At once, as a power failure would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();

        _process.Dispose();
    }
}
