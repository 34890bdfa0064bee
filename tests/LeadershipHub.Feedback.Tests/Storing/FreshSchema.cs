using Npgsql;

namespace LeadershipHub.Feedback.Tests.Storing;

/// <summary>A schema of one test on the database that <c>LHUB_POSTGRES</c> names; without one the test is skipped.</summary>
internal static class FreshSchema
{
    /// <returns>A connection string that leads there.</returns>
    public static async Task<string> MakeAsync()
    {
        var given = Environment.GetEnvironmentVariable("LHUB_POSTGRES");
        Assert.SkipUnless(given is not null, "LHUB_POSTGRES holds no connection string.");
        var schema = $"t{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(given);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE SCHEMA {schema}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(given) { SearchPath = schema }.ToString();
    }
}
