using Npgsql;

namespace LeadershipHub.Feedback.Tests.Storing;

/// <summary>On the database that <c>LHUB_POSTGRES</c> names, each test in a schema of its own.</summary>
public sealed class PostgresStoreTests : StoreTests
{
    private readonly string _schema = $"t{Guid.NewGuid():n}";

    private static string? Given => Environment.GetEnvironmentVariable("LHUB_POSTGRES");

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Given is not null, "LHUB_POSTGRES holds no connection string.");
        await using var connection = new NpgsqlConnection(Given);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE SCHEMA {_schema}";
        await command.ExecuteNonQueryAsync();
    }

    private protected override FeedbackOptions Options(string folder) =>
        base.Options(folder) with { Postgres = new NpgsqlConnectionStringBuilder(Given) { SearchPath = _schema }.ToString() };
}
