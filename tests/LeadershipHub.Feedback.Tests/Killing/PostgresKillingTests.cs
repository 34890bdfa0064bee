using LeadershipHub.Feedback.Tests.Storing;

namespace LeadershipHub.Feedback.Tests.Killing;

public sealed class PostgresKillingTests : KillingTests
{
    private protected override async Task<string?> ConnectAsync() => await FreshSchema.MakeAsync();
}
