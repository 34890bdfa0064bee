using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Storing;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback.Delivering;

/// <summary>Sends what is due, and puts off what does not go.</summary>
internal sealed class Outbox(FeedbackOptions options, FormsFile forms, FeedbackStore store, FeedbackMetrics metrics, ILogger log) : IDisposable
{
    private const int AtOnce = 10;

    /// <summary>Longer than <see cref="Patience"/> for all of a round, one after the other.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    private readonly string _holder = Guid.NewGuid().ToString("n");
    private readonly WebhookSender _webhooks = new(options.Clock);

    /// <summary>Until nothing is due.</summary>
    public async Task SendDueAsync(CancellationToken cancel)
    {
        while (await store.LeaseAsync(_holder, AtOnce, Lease, cancel) is { IsEmpty: false } due)
        {
            foreach (var delivery in due)
                await SendAsync(delivery, cancel);
        }
    }

    public void Dispose() => _webhooks.Dispose();

    private async Task SendAsync(DueDelivery delivery, CancellationToken cancel)
    {
        // The entry as it is now: of one that was erased meanwhile nothing may leave.
        if (await store.FindAsync(delivery.EntryId, cancel) is not { } entry || await TrySendAsync(delivery, entry, cancel))
        {
            await store.FinishAsync(delivery.Id, _holder, cancel);
            return;
        }

        metrics.Undelivered();
        var now = options.Clock.GetUtcNow();
        if (now - delivery.CreatedAt >= options.GiveUpAfter)
        {
            metrics.GivenUp();
            log.LogError("A {Kind} for entry {Id} is given up after {Attempts} attempts.", delivery.Delivery.Kind, entry.Id, delivery.Attempts + 1);
            await store.FinishAsync(delivery.Id, _holder, cancel);
            return;
        }

        await store.PostponeAsync(delivery.Id, _holder, now + PauseAfter(delivery.Attempts), cancel);
    }

    private async Task<bool> TrySendAsync(DueDelivery delivery, Entry entry, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            var isSent = delivery.Delivery.Kind == Delivery.MailKind
                ? await SendMailAsync(delivery, entry, either.Token)
                : await SendWebhookAsync(delivery, entry, either.Token);
            if (isSent)
                metrics.Delivered();

            return isSent;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException)
        {
            log.LogWarning("A {Kind} for entry {Id} did not go: {Fault}", delivery.Delivery.Kind, entry.Id, fault.GetType().Name);
            return false;
        }
    }

    /// <summary>One that the options do not name any more stays until it is given up: it may be named again.</summary>
    private async Task<bool> SendWebhookAsync(DueDelivery delivery, Entry entry, CancellationToken cancel) =>
        options.Webhooks.FirstOrDefault(hook => hook.Url == delivery.Delivery.Target) is { } hook
        && await _webhooks.SendAsync(hook, delivery.Id, entry, cancel);

    private async Task<bool> SendMailAsync(DueDelivery delivery, Entry entry, CancellationToken cancel)
    {
        if (options.Mail is not { } mail)
            return false;

        var message = MailMessage.Of(mail, delivery.Id, entry, forms.Current.Forms.GetValueOrDefault(entry.Form), options.Clock.GetUtcNow());
        await new SmtpClient(mail).SendAsync(message, cancel);
        return true;
    }

    /// <summary>10 s, 20 s, 40 s … up to six hours, each half of it by chance, so that many do not come back together.</summary>
    private static TimeSpan PauseAfter(int failures)
    {
        var whole = Math.Min(10 * Math.Pow(2, Math.Min(failures, 20)), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds((whole / 2) + (whole / 2 * System.Security.Cryptography.RandomNumberGenerator.GetInt32(1_000) / 1_000));
    }
}
