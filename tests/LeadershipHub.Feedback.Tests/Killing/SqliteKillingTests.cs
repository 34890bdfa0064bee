namespace LeadershipHub.Feedback.Tests.Killing;

public sealed class SqliteKillingTests : KillingTests;
