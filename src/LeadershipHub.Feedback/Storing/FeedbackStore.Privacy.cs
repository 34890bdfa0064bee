using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace LeadershipHub.Feedback.Storing;

public sealed partial class FeedbackStore
{
    /// <summary>Deletes an entry with its files and everything that waits to be sent of it. Only its id stays, for the pull.</summary>
    /// <returns>False if there is no such entry.</returns>
    public async Task<bool> EraseAsync(string id, CancellationToken cancel = default) => await EraseAsync([id], cancel) == 1;

    /// <summary>Erases every entry, spam too, in which a value of any field is this address, in any case of letters.</summary>
    /// <returns>How many entries are gone.</returns>
    public async Task<int> EraseByEmailAsync(string email, CancellationToken cancel = default)
    {
        var wanted = email.Trim();
        if (wanted.Length == 0)
            return 0;

        var ids = new List<string>();
        await foreach (var entry in ExportAsync(new(), cancel))
        {
            if (entry.Fields.Any(field => field.Values.Any(value => value.AsSpan().Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase))))
                ids.Add(entry.Id);
        }

        return await EraseAsync(ids, cancel);
    }

    /// <summary>Deletes what has been kept for as long as its form says, salts of earlier days, and challenges that nobody can use any more.</summary>
    /// <returns>How many entries are gone.</returns>
    public async Task<int> ExpireAsync(CancellationToken cancel = default)
    {
        const int AtOnce = 500;
        var now = _options.Clock.GetUtcNow();
        await _queue.RunAsync(
            async session =>
            {
                await session.ExecuteAsync("DELETE FROM salts WHERE day < @day", Arg.Text("@day", DayOf(now)));
                return await session.ExecuteAsync("DELETE FROM challenges WHERE expires_at < @now", Arg.Time("@now", now));
            },
            cancel);

        for (var gone = 0; ;)
        {
            var expired = await ReadAsync(session => session.QueryAsync(
                $"SELECT id FROM entries WHERE expires_at <= @now ORDER BY expires_at LIMIT {AtOnce}", row => row.GetString(0), Arg.Time("@now", now)));
            gone += await EraseAsync(expired, cancel);
            if (expired.Count < AtOnce)
                return gone;
        }
    }

    /// <summary>The key under which addresses are hashed on a day, the same for all instances. Made when it is first asked for.</summary>
    internal async Task<byte[]> SaltAsync(DateTimeOffset day, CancellationToken cancel)
    {
        var name = DayOf(day);
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var salt = await _queue.RunAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO salts (day, salt) VALUES (@day, @salt) ON CONFLICT DO NOTHING", Arg.Text("@day", name), Arg.Text("@salt", made));
                return (string?)await session.ScalarAsync("SELECT salt FROM salts WHERE day = @day", Arg.Text("@day", name));
            },
            cancel);
        return Convert.FromHexString(salt ?? throw new InvalidOperationException("The day has no salt."));
    }

    /// <summary>Removes folders of files whose entry was never stored: the process ended in between.</summary>
    internal async Task SweepFilesAsync()
    {
        foreach (var id in Shelf.OldFolders(_options.Clock.GetUtcNow()))
        {
            if (await FindAsync(id) is null)
                Shelf.Delete(id);
        }
    }

    private static string DayOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<int> EraseAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var gone = 0;
        foreach (var some in ids.Chunk(100))
        {
            var erased = await _queue.RunAsync(session => EraseAsync(session, some), cancel);
            foreach (var id in erased)
                Shelf.Delete(id);

            gone += erased.Length;
        }

        if (gone > 0)
        {
            await using var session = new SqlSession(_engine.OpenForWriting());
            await _engine.ForgetAsync(session);
        }

        return gone;
    }

    private static async Task<ImmutableArray<string>> EraseAsync(SqlSession session, string[] ids)
    {
        var erased = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
        {
            var found = await session.QueryAsync(
                "SELECT form FROM entries WHERE id = @id", row => row.GetString(0), Arg.Text("@id", id));
            if (found is not [var form])
                continue;

            await session.ExecuteAsync("DELETE FROM outbox WHERE entry_id = @id", Arg.Text("@id", id));
            await session.ExecuteAsync("DELETE FROM files WHERE entry_id = @id", Arg.Text("@id", id));
            await session.ExecuteAsync("DELETE FROM entries WHERE id = @id", Arg.Text("@id", id));
            await session.ExecuteAsync(
                "INSERT INTO tombstones (id, form, change) VALUES (@id, @form, @change) ON CONFLICT DO NOTHING",
                Arg.Text("@id", id),
                Arg.Text("@form", form),
                Arg.Number("@change", await EntryInserter.NextChangeAsync(session)));
            erased.Add(id);
        }

        return erased.ToImmutable();
    }
}
