using System.Data.Common;
using Npgsql;

namespace LeadershipHub.Feedback.Storing;

/// <summary>A PostgreSQL database that several instances share.</summary>
internal sealed class PostgresEngine : ISqlEngine
{
    /// <summary>Any number: instances that start at once take turns in making the tables.</summary>
    private const long SchemaLock = 7_214_906;

    private readonly NpgsqlDataSource _source;

    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public PostgresEngine(string connectionString)
    {
        _source = new NpgsqlDataSourceBuilder(connectionString).Build();
        using var connection = _source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; SELECT pg_advisory_xact_lock({SchemaLock}); SET LOCAL client_min_messages = warning; {Schema.Tables} COMMIT;";
        command.ExecuteNonQuery();
    }

    public string SkipLocked => " FOR UPDATE SKIP LOCKED";

    public string Tallies => """
        SELECT f.value ->> 'name', v.value, COUNT(*)
        FROM entries, jsonb_array_elements(entries.fields::jsonb) f, jsonb_array_elements_text(f.value -> 'values') v
        WHERE entries.form = @form AND entries.status IN ('Approved', 'Pending')
            AND f.value ->> 'type' IN ('Select', 'Radio', 'Checkbox', 'Rating', 'Nps', 'Csat')
        GROUP BY 1, 2
        """;

    public DbConnection OpenForWriting() => _source.OpenConnection();

    public DbConnection OpenForReading() => _source.OpenConnection();

    /// <summary>All in one round trip.</summary>
    public async Task<bool[]> InsertAsync(SqlSession session, IReadOnlyList<Arg[]> entries)
    {
        await using var batch = session.Connection.CreateBatch();
        batch.Transaction = session.Transaction;
        foreach (var entry in entries)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = Schema.InsertEntry;
            foreach (var arg in entry)
                arg.AddTo(command.Parameters, command.CreateParameter());

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        return [.. batch.BatchCommands.Select(command => command.RecordsAffected == 1)];
    }

    public Task ForgetAsync(SqlSession session) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
