using System.Data.Common;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Storing;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback.Delivering;

/// <summary>What goes on beside the answers: sending what is due, deleting what was kept long enough.</summary>
internal sealed class BackgroundWork : IAsyncDisposable
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenDeliveries = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ended = new();
    private readonly Task _all;

    private readonly Outbox? _outbox;

    private BackgroundWork(Func<CancellationToken, Task> sweep, Outbox? outbox, TimeProvider clock, ILogger log)
    {
        _outbox = outbox;
        var sweeping = Task.Run(() => RepeatAsync(sweep, BetweenSweeps, clock, log));
        _all = outbox is null ? sweeping : Task.WhenAll(sweeping, Task.Run(() => RepeatAsync(outbox.SendDueAsync, BetweenDeliveries, clock, log)));
    }

    public static BackgroundWork Start(FeedbackOptions options, FormsFile forms, FeedbackStore store, FeedbackMetrics metrics, ILogger log)
    {
        var outbox = options.Webhooks.IsEmpty && options.Mail is null ? null : new Outbox(options, forms, store, metrics, log);
        return new(
            async cancel =>
            {
                if (await store.ExpireAsync(cancel) is var gone and > 0)
                    log.LogInformation("{Count} entries were kept for their time and are deleted.", gone);

                await store.SweepFilesAsync();
            },
            outbox,
            options.Clock,
            log);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _all;
        _outbox?.Dispose();
        _ended.Dispose();
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, TimeSpan pause, TimeProvider clock, ILogger log)
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await work(_ended.Token);
                await Task.Delay(pause, clock, _ended.Token);
            }
            catch (OperationCanceledException) when (_ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is DbException or IOException or InvalidOperationException or UnauthorizedAccessException)
            {
                log.LogError("Work in the background failed, and is tried again: {Fault}", fault.GetType().Name);
                await Task.Delay(pause, clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
