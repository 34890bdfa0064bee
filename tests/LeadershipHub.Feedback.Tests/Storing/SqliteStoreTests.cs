namespace LeadershipHub.Feedback.Tests.Storing;

public sealed class SqliteStoreTests : StoreTests;
