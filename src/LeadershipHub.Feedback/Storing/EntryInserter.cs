using System.Text.Json;

namespace LeadershipHub.Feedback.Storing;

/// <summary>Stores the new entries of a transaction together, with their files, deliveries and used challenges.</summary>
internal sealed class EntryInserter(ISqlEngine engine)
{
    public async Task RunAsync(SqlSession session, List<WriteJob> batch)
    {
        var jobs = new List<InsertJob>();
        foreach (var job in batch)
        {
            if (job is InsertJob insert && !await IsDecidedAsync(session, insert))
                jobs.Add(insert);
        }

        if (jobs.Count == 0)
            return;

        var published = jobs.Count(job => job.Entry.Entry.Status == EntryStatus.Approved);
        var change = published == 0 ? 0 : await NextChangeAsync(session, published) - published;
        var stored = await engine.InsertAsync(session, [.. jobs.Select(job => Args(job.Entry, Published(job) ? ++change : 0))]);
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i])
                await AddPartsAsync(session, jobs[i].Entry);

            jobs[i].Decide(stored[i] ? new(AcceptanceKind.Stored, jobs[i].Entry.Entry.Id) : await FindFirstAsync(session, jobs[i].Entry));
        }
    }

    /// <summary>Numbers of changes are given in the order in which they become visible: the row is locked until the commit.</summary>
    /// <returns>The last of them.</returns>
    public static async Task<long> NextChangeAsync(SqlSession session, int count = 1) =>
        (long)(await session.ScalarAsync("UPDATE counters SET value = value + @count WHERE name = 'change' RETURNING value", Arg.Number("@count", count))
            ?? throw new InvalidOperationException("The counter of changes is gone from the database."));

    private static bool Published(InsertJob job) => job.Entry.Entry.Status == EntryStatus.Approved;

    /// <summary>One with a challenge: whether it was stored before under its key, so that a repeat is no replay, or the challenge was used.</summary>
    private static async Task<bool> IsDecidedAsync(SqlSession session, InsertJob job)
    {
        if (job.Entry.Challenge is not { } challenge)
            return false;

        if (await LookAsync(session, job.Entry) is { } first)
        {
            job.Decide(first);
            return true;
        }

        var isNew = await session.ExecuteAsync(
            "INSERT INTO challenges (signature, expires_at) VALUES (@signature, @expires) ON CONFLICT DO NOTHING",
            Arg.Text("@signature", challenge.Signature),
            Arg.Time("@expires", challenge.Expires)) == 1;
        if (!isNew)
            job.Decide(new(AcceptanceKind.ChallengeUsed, ""));

        return !isNew;
    }

    private static async Task<Acceptance> FindFirstAsync(SqlSession session, NewEntry entry) =>
        await LookAsync(session, entry) ?? throw new InvalidOperationException("An entry was neither stored nor there.");

    private static async Task<Acceptance?> LookAsync(SqlSession session, NewEntry entry)
    {
        var found = await session.QueryAsync(
            "SELECT id, content_hash FROM entries WHERE id = @id OR (form = @form AND idempotency_key = @key)",
            row => (Id: row.GetString(0), Hash: row.GetString(1)),
            Arg.Text("@id", entry.Entry.Id),
            Arg.Text("@form", entry.Entry.Form),
            Arg.Text("@key", entry.IdempotencyKey));
        if (found is not [var first, ..])
            return null;

        // Its own id: the commit before a lost connection had succeeded after all.
        if (first.Id == entry.Entry.Id)
            return new(AcceptanceKind.Stored, first.Id);

        return new(first.Hash == entry.ContentHash ? AcceptanceKind.Repeated : AcceptanceKind.KeyTaken, first.Id);
    }

    private static async Task AddPartsAsync(SqlSession session, NewEntry added)
    {
        var id = added.Entry.Id;
        foreach (var file in added.Entry.Files)
        {
            await session.ExecuteAsync(
                "INSERT INTO files (name, entry_id, field, original_name, media_type, size) VALUES (@name, @id, @field, @original, @type, @size)",
                Arg.Text("@name", file.StoredName),
                Arg.Text("@id", id),
                Arg.Text("@field", file.Field),
                Arg.Text("@original", file.OriginalName),
                Arg.Text("@type", file.MediaType),
                Arg.Number("@size", file.Size));
        }

        foreach (var delivery in added.Deliveries)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO outbox (id, entry_id, kind, target, created_at, next_at, attempts, lease_until)
                VALUES (@delivery, @id, @kind, @target, @now, @now, 0, 0)
                """,
                Arg.Text("@delivery", EntryIds.New(added.Entry.ReceivedAt)),
                Arg.Text("@id", id),
                Arg.Text("@kind", delivery.Kind),
                Arg.Text("@target", delivery.Target),
                Arg.Time("@now", added.Entry.ReceivedAt));
        }
    }

    private static Arg[] Args(NewEntry added, long change)
    {
        var entry = added.Entry;
        return
        [
            Arg.Text("@id", entry.Id),
            Arg.Text("@form", entry.Form),
            Arg.Text("@status", entry.Status.ToString()),
            Arg.Time("@received_at", entry.ReceivedAt),
            Arg.Text("@page_url", entry.PageUrl),
            Arg.Text("@page_title", entry.PageTitle),
            Arg.Text("@reply_to", entry.ReplyTo),
            Arg.Text("@fields", JsonSerializer.Serialize(entry.Fields, EntryJson.Plain.ImmutableArrayEntryField)),
            Arg.Text("@consents", JsonSerializer.Serialize(entry.Consents, EntryJson.Plain.ImmutableArrayConsent)),
            Arg.Text("@words", EntryWords.Of(entry)),
            Arg.Text("@sender", entry.Sender),
            Arg.Text("@spam_reason", entry.SpamReason),
            Arg.Time("@expires_at", entry.ExpiresAt),
            Arg.Text("@key", added.IdempotencyKey),
            Arg.Text("@hash", added.ContentHash),
            Arg.Number("@change", change),
            Arg.Number("@published", change == 0 ? 0 : 1),
        ];
    }
}
