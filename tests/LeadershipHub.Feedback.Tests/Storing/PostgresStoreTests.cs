namespace LeadershipHub.Feedback.Tests.Storing;

/// <summary>On the database that <c>LHUB_POSTGRES</c> names, each test in a schema of its own.</summary>
public sealed class PostgresStoreTests : StoreTests
{
    private string? _connection;

    public override async ValueTask InitializeAsync() => _connection = await FreshSchema.MakeAsync();

    private protected override FeedbackOptions Options(string folder) => base.Options(folder) with { Postgres = _connection };
}
