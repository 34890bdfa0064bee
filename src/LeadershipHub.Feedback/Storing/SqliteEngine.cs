using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LeadershipHub.Feedback.Storing;

/// <summary>One file with a log beside it. What was committed is on the disk.</summary>
/// <remarks>https://www.sqlite.org/wal.html</remarks>
internal sealed class SqliteEngine : ISqlEngine
{
    private const int BusySeconds = 30;

    private readonly string _connection;
    private readonly string _reading;

    /// <param name="file">Full path; made if need be.</param>
    /// <exception cref="SqliteException">It is no database, or cannot be written.</exception>
    public SqliteEngine(string file)
    {
        SqliteLibrary.Load();

        // Without a pool a writer's statements and pragmas stay its own, and the file is free once the store is closed.
        _connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = BusySeconds }.ToString();
        _reading = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = BusySeconds }.ToString();
        using var connection = OpenForWriting();
        using var command = connection.CreateCommand();
        command.CommandText = Schema.Tables;
        command.ExecuteNonQuery();
    }

    public string SkipLocked => "";

    public string Tallies => """
        SELECT json_extract(f.value, '$.name'), v.value, COUNT(*)
        FROM entries, json_each(entries.fields) f, json_each(json_extract(f.value, '$.values')) v
        WHERE entries.form = @form AND entries.status IN ('Approved', 'Pending')
            AND json_extract(f.value, '$.type') IN ('Select', 'Radio', 'Checkbox', 'Rating', 'Nps', 'Csat')
        GROUP BY 1, 2
        """;

    public DbConnection OpenForWriting() => Open(_connection, """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA journal_size_limit = 67108864;
        """);

    public DbConnection OpenForReading() => Open(_reading, "PRAGMA query_only = ON;");

    public async Task<bool[]> InsertAsync(SqlSession session, IReadOnlyList<Arg[]> entries)
    {
        var stored = new bool[entries.Count];
        for (var i = 0; i < stored.Length; i++)
            stored[i] = await session.ExecuteAsync(Schema.InsertEntry, entries[i]) == 1;

        return stored;
    }

    public async Task ForgetAsync(SqlSession session) => await session.QueryAsync("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0));

    public ValueTask DisposeAsync()
    {
        using var any = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(any);
        return ValueTask.CompletedTask;
    }

    private static SqliteConnection Open(string connectionString, string pragmas)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
            command.CommandText = pragmas;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
