using System.Data.Common;

namespace LeadershipHub.Feedback.Storing;

/// <summary>A connection, the transaction on it, and the statements that were prepared for it.</summary>
internal sealed class SqlSession(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    public DbTransaction? Transaction { get; private set; }

    public async Task BeginAsync() => Transaction = await connection.BeginTransactionAsync();

    public async Task CommitAsync()
    {
        if (Transaction is { } transaction)
        {
            await transaction.CommitAsync();
            await transaction.DisposeAsync();
            Transaction = null;
        }
    }

    public async Task<int> ExecuteAsync(string sql, params Arg[] args) => await Prepared(sql, args).ExecuteNonQueryAsync();

    public async Task<object?> ScalarAsync(string sql, params Arg[] args) =>
        await Prepared(sql, args).ExecuteScalarAsync() is { } value and not DBNull ? value : null;

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, params Arg[] args)
    {
        var rows = new List<T>();
        await using var reader = await Prepared(sql, args).ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(read(reader));

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync();

        if (Transaction is { } transaction)
            await transaction.DisposeAsync();

        await connection.DisposeAsync();
    }

    private DbCommand Prepared(string sql, Arg[] args)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // All statements are constants of this room; what comes from outside is an argument.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var arg in args)
                arg.AddTo(command.Parameters, command.CreateParameter());

            command.Transaction = Transaction;
            command.Prepare();
            _prepared.Add(sql, command);
            return command;
        }

        command.Transaction = Transaction;
        for (var i = 0; i < args.Length; i++)
            command.Parameters[i].Value = args[i].Value ?? DBNull.Value;

        return command;
    }
}
