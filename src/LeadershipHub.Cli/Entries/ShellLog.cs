using System.Globalization;
using LeadershipHub.Cli.Reporting;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Cli.Entries;

/// <summary>The endpoint's log, a line an event. It holds ids and reasons, never what somebody wrote.</summary>
internal sealed class ShellLog(Shell shell, Verbosity verbosity) : ILoggerProvider, ILogger
{
    private readonly Lock _writing = new();

    public ILogger CreateLogger(string categoryName) =>
        verbosity == Verbosity.Detailed || categoryName.StartsWith("LeadershipHub", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= (verbosity == Verbosity.Quiet ? LogLevel.Warning : LogLevel.Information);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;

        var time = shell.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var line = $"{time} {logLevel.ToString().ToLowerInvariant()} {SafeText.Clean(formatter(state, exception).ReplaceLineEndings(" "))}";
        lock (_writing)
            shell.Error.WriteLine(line);
    }

    public void Dispose()
    {
        // Nothing of its own is open.
    }
}
