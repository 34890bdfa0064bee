using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Storing;

public sealed partial class FeedbackStore
{
    /// <summary>Takes what is due, for so long that no other instance sends it meanwhile.</summary>
    internal Task<ImmutableArray<DueDelivery>> LeaseAsync(string holder, int limit, TimeSpan lease, CancellationToken cancel) => _queue.RunAsync(
        async session =>
        {
            var now = _options.Clock.GetUtcNow();
            var due = await session.QueryAsync(
                $"""
                UPDATE outbox SET lease_until = @until, lease_holder = @holder
                WHERE id IN (SELECT id FROM outbox WHERE next_at <= @now AND lease_until <= @now ORDER BY next_at LIMIT @limit{_engine.SkipLocked})
                RETURNING id, entry_id, kind, target, created_at, attempts
                """,
                row => new DueDelivery
                {
                    Id = row.GetString(0),
                    EntryId = row.GetString(1),
                    Delivery = new(row.GetString(2), row.GetString(3)),
                    CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                    Attempts = (int)row.GetInt64(5),
                },
                Arg.Time("@until", now + lease),
                Arg.Text("@holder", holder),
                Arg.Time("@now", now),
                Arg.Number("@limit", limit));
            return due.ToImmutableArray();
        },
        cancel);

    /// <summary>It was sent, or is given up.</summary>
    internal Task FinishAsync(string delivery, string holder, CancellationToken cancel) => _queue.RunAsync(
        session => session.ExecuteAsync(
            "DELETE FROM outbox WHERE id = @id AND lease_holder = @holder", Arg.Text("@id", delivery), Arg.Text("@holder", holder)),
        cancel);

    internal Task PostponeAsync(string delivery, string holder, DateTimeOffset next, CancellationToken cancel) => _queue.RunAsync(
        session => session.ExecuteAsync(
            "UPDATE outbox SET attempts = attempts + 1, next_at = @next, lease_until = 0 WHERE id = @id AND lease_holder = @holder",
            Arg.Time("@next", next),
            Arg.Text("@id", delivery),
            Arg.Text("@holder", holder)),
        cancel);

    /// <returns>How many deliveries wait, for their first attempt or another one.</returns>
    internal Task<long> CountDeliveriesAsync() => ReadAsync(async session => (long)(await session.ScalarAsync("SELECT COUNT(*) FROM outbox") ?? 0L));
}
