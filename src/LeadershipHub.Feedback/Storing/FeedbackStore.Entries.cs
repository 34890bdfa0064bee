using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LeadershipHub.Feedback.Storing;

public sealed partial class FeedbackStore
{
    private const string Filter = """
        FROM entries
        WHERE (@form IS NULL OR form = @form) AND (@status IS NULL OR status = @status)
            AND (@search IS NULL OR words LIKE @search ESCAPE '\' OR id = @text)
        """;

    /// <returns>The latest first.</returns>
    public Task<EntryPage> ListAsync(EntryQuery query, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return ReadAsync<EntryPage>(async session =>
        {
            var entries = await session.QueryAsync(
                $"SELECT {Schema.EntryColumns} {Filter} ORDER BY id DESC LIMIT @limit OFFSET @offset",
                ReadEntry,
                [.. FilterArgs(query), Arg.Number("@limit", Math.Clamp(query.Limit, 1, 1_000)), Arg.Number("@offset", Math.Max(0, query.Offset))]);
            var total = (long)(await session.ScalarAsync($"SELECT COUNT(*) {Filter}", FilterArgs(query)) ?? 0L);
            return new() { Entries = await WithFilesAsync(session, entries), Total = total };
        });
    }

    /// <returns>Null if there is none.</returns>
    public Task<Entry?> FindAsync(string id, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return ReadAsync(async session =>
        {
            var found = await session.QueryAsync($"SELECT {Schema.EntryColumns} FROM entries WHERE id = @id", ReadEntry, Arg.Text("@id", id));
            return (await WithFilesAsync(session, found)).FirstOrDefault();
        });
    }

    /// <summary>All entries that a query asks for, the earliest first, whatever its limit; some hundred in memory at a time.</summary>
    public async IAsyncEnumerable<Entry> ExportAsync(EntryQuery query, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        const int AtOnce = 500;
        for (var after = ""; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var from = after;
            var some = await ReadAsync(async session => await WithFilesAsync(session, await session.QueryAsync(
                $"SELECT {Schema.EntryColumns} {Filter} AND id > @after ORDER BY id LIMIT {AtOnce}",
                ReadEntry,
                [.. FilterArgs(query), Arg.Text("@after", from)])));
            foreach (var entry in some)
                yield return entry;

            if (some.Length < AtOnce)
                yield break;

            after = some[^1].Id;
        }
    }

    /// <returns>Entries of each of the last <paramref name="days"/> days (UTC), today last.</returns>
    public Task<ImmutableArray<(DateOnly Day, long Count)>> CountDaysAsync(int days) => ReadAsync(async session =>
    {
        const long Day = 86_400_000;
        var today = _options.Clock.GetUtcNow().ToUnixTimeMilliseconds() / Day;
        var counts = await session.QueryAsync(
            "SELECT received_at / 86400000, COUNT(*) FROM entries WHERE received_at >= @from AND status <> 'Spam' GROUP BY 1",
            row => (Day: row.GetInt64(0), Count: row.GetInt64(1)),
            Arg.Number("@from", (today - days + 1) * Day));
        var byDay = counts.ToDictionary(row => row.Day, row => row.Count);
        return Enumerable.Range(0, days)
            .Select(i => today - days + 1 + i)
            .Select(day => (DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(day * Day).UtcDateTime), byDay.GetValueOrDefault(day)))
            .ToImmutableArray();
    });

    /// <returns>How often each answer was given in the fields of a form that can be counted; rejected entries and spam do not count.</returns>
    public Task<ImmutableArray<Tally>> TallyAsync(string form) => ReadAsync(async session =>
        (await session.QueryAsync(_engine.Tallies, row => new Tally(row.GetString(0), row.GetString(1), row.GetInt64(2)), Arg.Text("@form", form)))
        .ToImmutableArray());

    private static Arg[] FilterArgs(EntryQuery query) =>
    [
        Arg.Text("@form", query.Form),
        Arg.Text("@status", query.Status?.ToString()),
        Arg.Text("@search", string.IsNullOrWhiteSpace(query.Search) ? null : EntryWords.Pattern(query.Search.Trim())),
        Arg.Text("@text", query.Search?.Replace("\0", "", StringComparison.Ordinal).Trim()),
    ];

    private static Entry ReadEntry(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Form = row.GetString(1),
        Status = Enum.Parse<EntryStatus>(row.GetString(2)),
        ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        PageUrl = Text(row, 4),
        PageTitle = Text(row, 5),
        ReplyTo = Text(row, 6),
        Fields = JsonSerializer.Deserialize(row.GetString(7), EntryJson.Plain.ImmutableArrayEntryField),
        Consents = JsonSerializer.Deserialize(row.GetString(8), EntryJson.Plain.ImmutableArrayConsent),
        Answer = Text(row, 9),
        Sender = Text(row, 10),
        SpamReason = Text(row, 11),
        ExpiresAt = row.IsDBNull(12) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static async Task<ImmutableArray<Entry>> WithFilesAsync(SqlSession session, List<Entry> entries)
    {
        var result = ImmutableArray.CreateBuilder<Entry>(entries.Count);
        foreach (var entry in entries)
        {
            if (!entry.Fields.Any(field => field.Type == Forms.FieldType.File))
            {
                result.Add(entry);
                continue;
            }

            var files = await session.QueryAsync(
                "SELECT name, field, original_name, media_type, size FROM files WHERE entry_id = @id ORDER BY name",
                row => new EntryFile
                {
                    StoredName = row.GetString(0),
                    Field = row.GetString(1),
                    OriginalName = row.GetString(2),
                    MediaType = row.GetString(3),
                    Size = row.GetInt64(4),
                },
                Arg.Text("@id", entry.Id));
            result.Add(entry with { Files = [.. files] });
        }

        return result.DrainToImmutable();
    }
}
