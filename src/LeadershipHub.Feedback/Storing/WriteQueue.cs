using System.Threading.Channels;
using LeadershipHub.Feedback.Observing;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback.Storing;

/// <summary>
/// One writer. What waits while a transaction is brought to the disk makes the next one, so that the more there is to do, the
/// less each costs; nobody waits for others to come.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostInOne = 256;

    private readonly Channel<WriteJob> _waiting;
    private readonly ISqlEngine _engine;
    private readonly EntryInserter _inserter;
    private readonly FeedbackMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Task _writing;
    private SqlSession? _session;

    public WriteQueue(ISqlEngine engine, EntryInserter inserter, int room, FeedbackMetrics metrics, TimeProvider clock, ILogger log)
    {
        (_engine, _inserter, _metrics, _clock, _log) = (engine, inserter, metrics, clock, log);
        _waiting = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(room) { SingleReader = true });
        _writing = Task.Run(WriteAsync);
    }

    public int Length => _waiting.Reader.Count;

    /// <returns>False if there is no room.</returns>
    public bool TryAdd(WriteJob job) => _waiting.Writer.TryWrite(job);

    /// <summary>Waits for room, then for the disk.</summary>
    public async Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel)
    {
        var job = new WriteJob<T>(work);
        await _waiting.Writer.WriteAsync(job, cancel);
        return await job.Done;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
        await CloseAsync();
    }

    private async Task WriteAsync()
    {
        var batch = new List<WriteJob>(MostInOne);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInOne && _waiting.Reader.TryRead(out var job))
                batch.Add(job);

            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<WriteJob> batch)
    {
        if (await TryCommitAsync(batch) is not { } fault)
            return;

        // One bad entry must not take others with it: each by itself.
        if (batch.Count == 1)
        {
            Fail(batch[0], fault);
            return;
        }

        foreach (var job in batch)
        {
            if (await TryCommitAsync([job]) is { } own)
                Fail(job, own);
        }
    }

    private async Task<Exception?> TryCommitAsync(List<WriteJob> batch)
    {
        var started = _clock.GetTimestamp();
        try
        {
            _session ??= new(_engine.OpenForWriting());
            await _session.BeginAsync();
            await _inserter.RunAsync(_session, batch);
            foreach (var job in batch)
                await job.RunAsync(_session);

            await _session.CommitAsync();
        }
#pragma warning disable CA1031 // Whatever it was, those who wait have to be told, and the writer has to go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await CloseAsync();
            return fault;
        }

        _metrics.Committed(_clock.GetElapsedTime(started), batch.Count);
        foreach (var job in batch)
            job.Succeed();

        return null;
    }

    private void Fail(WriteJob job, Exception fault)
    {
        // The message of a database may quote values; its type says enough for a log.
        _log.LogError("A write failed: {Fault}", fault.GetType().Name);
        job.Fail(fault);
    }

    private async Task CloseAsync()
    {
        var session = _session;
        _session = null;
        try
        {
            if (session is not null)
                await session.DisposeAsync();
        }
        catch (System.Data.Common.DbException fault)
        {
            _log.LogWarning("A connection did not close: {Fault}", fault.GetType().Name);
        }
    }
}
