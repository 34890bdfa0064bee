using LeadershipHub.Feedback.Files;
using LeadershipHub.Feedback.Observing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadershipHub.Feedback.Storing;

/// <summary>All that was submitted. The endpoint and the command line use the same one, at the same time if need be.</summary>
public sealed partial class FeedbackStore : IAsyncDisposable
{
    private const string FileName = "feedback.db";

    private readonly FeedbackOptions _options;
    private readonly ISqlEngine _engine;
    private readonly WriteQueue _queue;

    private FeedbackStore(FeedbackOptions options, ISqlEngine engine, FeedbackMetrics metrics, ILogger log)
    {
        (_options, _engine) = (options, engine);
        Shelf = new(options.DataFolder);
        _queue = new(engine, new(engine), options.Limits.Waiting, metrics, options.Clock, log);
    }

    internal FileShelf Shelf { get; }

    internal int QueueLength => _queue.Length;

    /// <summary>Whether a data folder has a store of its own.</summary>
    public static bool IsIn(string dataFolder) => File.Exists(Path.Combine(dataFolder, FileName));

    /// <summary>Makes the tables if they are not there.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be opened.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static FeedbackStore Open(FeedbackOptions options) => Open(options, new(), NullLogger.Instance);

    internal static FeedbackStore Open(FeedbackOptions options, FeedbackMetrics metrics, ILogger log)
    {
        PrivateFolder.Make(options.DataFolder);
        ISqlEngine engine = options.Postgres is { } connection
            ? new PostgresEngine(connection)
            : new SqliteEngine(Path.Combine(options.DataFolder, FileName));
        return new(options, engine, metrics, log);
    }

    /// <returns>What became of it, once it is on the disk; null if too many wait already.</returns>
    internal async Task<Acceptance?> AddAsync(NewEntry entry)
    {
        var job = new InsertJob(entry);
        return _queue.TryAdd(job) ? await job.Done : null;
    }

    /// <summary>Writes something that matters to nobody.</summary>
    internal Task CheckAsync(CancellationToken cancel) =>
        _queue.RunAsync(session => session.ExecuteAsync("UPDATE counters SET value = value + 1 WHERE name = 'health'"), cancel);

    /// <summary>Writes what waits, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _engine.DisposeAsync();
    }

    private async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read)
    {
        await using var session = new SqlSession(_engine.OpenForReading());
        return await read(session);
    }
}
