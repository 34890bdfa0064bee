namespace LeadershipHub.Feedback.Storing;

public sealed partial class FeedbackStore
{
    /// <returns>False if there is no such entry.</returns>
    public Task<bool> ApproveAsync(string id, CancellationToken cancel = default) => DecideAsync(id, EntryStatus.Approved, cancel);

    /// <returns>False if there is no such entry.</returns>
    public Task<bool> RejectAsync(string id, CancellationToken cancel = default) => DecideAsync(id, EntryStatus.Rejected, cancel);

    /// <returns>False if there is no such entry.</returns>
    public Task<bool> MarkSpamAsync(string id, CancellationToken cancel = default) => DecideAsync(id, EntryStatus.Spam, cancel);

    /// <returns>False if there is no such entry, or it is not approved.</returns>
    public Task<bool> WithdrawAsync(string id, CancellationToken cancel = default) => _queue.RunAsync(
        async session => await session.ExecuteAsync(
            "UPDATE entries SET status = 'Withdrawn', change = @change WHERE id = @id AND status = 'Approved'",
            Arg.Number("@change", await EntryInserter.NextChangeAsync(session)),
            Arg.Text("@id", id)) == 1,
        cancel);

    /// <summary>Sets what the maintainer says to an entry in public.</summary>
    /// <param name="id">Of the entry.</param>
    /// <param name="answer">At most 10,000 characters; null or blank takes it back.</param>
    /// <param name="cancel">Before it is written.</param>
    /// <returns>False if there is no such entry.</returns>
    /// <exception cref="ArgumentException">The answer is too long.</exception>
    public Task<bool> AnswerAsync(string id, string? answer, CancellationToken cancel = default)
    {
        const int Longest = 10_000;
        if (answer?.Length > Longest)
            throw new ArgumentException($"An answer has at most {Longest} characters.", nameof(answer));

        var text = string.IsNullOrWhiteSpace(answer) ? null : answer.Trim().ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        return _queue.RunAsync(
            async session => await session.ExecuteAsync(
                "UPDATE entries SET answer = @answer, change = CASE WHEN published = 1 THEN @change ELSE change END WHERE id = @id",
                Arg.Text("@answer", text),
                Arg.Number("@change", await EntryInserter.NextChangeAsync(session)),
                Arg.Text("@id", id)) == 1,
            cancel);
    }

    /// <summary>Approved entries that changed after a point, and ids of those that are to be published no more, in a stable order.</summary>
    /// <param name="form">Null for all forms. To be the same from call to call.</param>
    /// <param name="since">0, or what the call before gave as <see cref="EntryChanges.Next"/>.</param>
    /// <param name="limit">1 to 1,000 changes.</param>
    public Task<EntryChanges> ChangesAsync(string? form, long since, int limit = 200) => ReadAsync<EntryChanges>(async session =>
    {
        Arg[] args = [Arg.Text("@form", form), Arg.Number("@since", since), Arg.Number("@limit", Math.Clamp(limit, 1, 1_000))];

        // One statement, so that both kinds are of the same moment.
        var changes = await session.QueryAsync(
            """
            SELECT change, id, 'Gone' FROM tombstones WHERE change > @since AND (@form IS NULL OR form = @form)
            UNION ALL
            SELECT change, id, status FROM entries WHERE change > @since AND change > 0 AND (@form IS NULL OR form = @form)
            ORDER BY 1 LIMIT @limit
            """,
            row => (Change: row.GetInt64(0), Id: row.GetString(1), Status: row.GetString(2)),
            args);
        var approved = new List<Entry>();
        foreach (var change in changes.Where(change => change.Status == nameof(EntryStatus.Approved)))
        {
            approved.AddRange(await session.QueryAsync(
                $"SELECT {Schema.EntryColumns} FROM entries WHERE id = @id AND status = 'Approved'", ReadEntry, Arg.Text("@id", change.Id)));
        }

        return new()
        {
            Entries = await WithFilesAsync(session, approved),
            Withdrawn = [.. changes.Where(change => change.Status != nameof(EntryStatus.Approved)).Select(change => change.Id)],
            Next = changes is [.., var last] ? last.Change : since,
        };
    });

    private Task<bool> DecideAsync(string id, EntryStatus status, CancellationToken cancel) => _queue.RunAsync(
        async session =>
        {
            // What was never published has nothing to tell the pull before it is approved.
            var change = await EntryInserter.NextChangeAsync(session);
            return await session.ExecuteAsync(
                """
                UPDATE entries SET
                    change = CASE WHEN status <> @status AND (published = 1 OR @publish = 1) THEN @change ELSE change END,
                    published = CASE WHEN @publish = 1 THEN 1 ELSE published END,
                    status = @status
                WHERE id = @id
                """,
                Arg.Text("@status", status.ToString()),
                Arg.Number("@publish", status == EntryStatus.Approved ? 1 : 0),
                Arg.Number("@change", change),
                Arg.Text("@id", id)) == 1;
        },
        cancel);
}
