using System.Text;
using LeadershipHub.Feedback.Delivering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadershipHub.Feedback.Tests.Delivering;

public sealed class OutboxTests : IAsyncDisposable
{
    private const string Secret = "a-secret-for-webhooks";

    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_webhook_is_signed_and_sent_once()
    {
        await using var receiver = await Receiver.StartAsync();
        var options = Options(receiver.Url);
        await using var store = FeedbackStore.Open(options);
        await AddAsync(store, new Delivery(Delivery.WebhookKind, receiver.Url));
        await SendAsync(options, store);
        await SendAsync(options, store);
        var (signature, _, body) = Assert.Single(receiver.Received);

        Assert.Equal(WebhookSender.Signature(Secret, _clock.GetUtcNow().ToUnixTimeSeconds(), body), signature);
        Assert.Contains("\"message\":[\"hello\"]", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_fails_is_tried_again_later_also_by_another_process_and_then_given_up()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = 500;
        var options = Options(receiver.Url);
        await using (var store = FeedbackStore.Open(options))
        {
            await AddAsync(store, new Delivery(Delivery.WebhookKind, receiver.Url));
            await SendAsync(options, store);
            await SendAsync(options, store);
            Assert.Single(receiver.Received);
        }

        await using var later = FeedbackStore.Open(options);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(options, later);
        Assert.Single(receiver.Received.Select(one => one.Delivery).Distinct(StringComparer.Ordinal));
        Assert.Equal((2, 1L), (receiver.Received.Count, await later.CountDeliveriesAsync()));

        _clock.Advance(TimeSpan.FromDays(4));
        await SendAsync(options, later);
        Assert.Equal((3, 0L), (receiver.Received.Count, await later.CountDeliveriesAsync()));
    }

    [Fact]
    public async Task Of_an_entry_that_was_erased_nothing_is_sent()
    {
        await using var receiver = await Receiver.StartAsync();
        var options = Options(receiver.Url);
        await using var store = FeedbackStore.Open(options);
        var id = await AddAsync(store, new Delivery(Delivery.WebhookKind, receiver.Url));
        await store.EraseAsync(id);
        await SendAsync(options, store);

        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task A_mail_carries_what_was_written_in_its_body_alone()
    {
        using var server = new FakeMailServer();
        var options = Options("https://example.net/hook") with
        {
            Mail = new() { Host = "127.0.0.1", Port = server.Port, StartTls = false, User = "hub", Password = "word", From = "hub@example.org", To = "owner@example.org" },
        };
        await using var store = FeedbackStore.Open(options);
        await AddAsync(store, new Delivery(Delivery.MailKind, "owner@example.org"), "x\r\nBcc: all@example.com\r\n.\r\nMAIL FROM:<y@example.com>");
        await SendAsync(options, store);
        var lines = await server.Lines;

        Assert.Contains("RCPT TO:<owner@example.org>", lines, StringComparer.Ordinal);
        Assert.Single(lines, line => line.StartsWith("MAIL FROM", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.Ordinal));
        var body = string.Concat(lines.SkipWhile(line => line.Length > 0).Skip(1).TakeWhile(line => line != "."));
        Assert.Contains("Bcc: all@example.com", Encoding.UTF8.GetString(Convert.FromBase64String(body)), StringComparison.Ordinal);
    }

    private FeedbackOptions Options(string url) => new()
    {
        FormsFile = Path.Combine(_folder.Path, "forms.json"),
        DataFolder = Path.Combine(_folder.Path, "data"),
        Webhooks = [new() { Url = url, Secret = Secret }],
        Clock = _clock,
    };

    private async Task<string> AddAsync(FeedbackStore store, Delivery delivery, string message = "hello")
    {
        var entry = new Entry
        {
            Id = EntryIds.New(_clock.GetUtcNow()),
            Form = "plain",
            Status = EntryStatus.Pending,
            ReceivedAt = _clock.GetUtcNow(),
            Fields = [new() { Name = "message", Type = FieldType.Textarea, Values = [message] }],
        };
        await store.AddAsync(new() { Entry = entry, ContentHash = "", Deliveries = [delivery] });
        return entry.Id;
    }

    private static async Task SendAsync(FeedbackOptions options, FeedbackStore store)
    {
        using var outbox = new Outbox(options, new FormsFile(options, NullLogger.Instance), store, new FeedbackMetrics(), NullLogger.Instance);
        await outbox.SendDueAsync(default);
    }
}
