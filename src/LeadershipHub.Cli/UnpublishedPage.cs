namespace LeadershipHub.Cli;

/// <summary>A page that a build leaves out unless it is asked for.</summary>
/// <param name="SitePath">Where it would be, below the base path, starting with a slash and not percent-encoded.</param>
/// <param name="ScheduledFor">Its date where that is still to come.</param>
/// <param name="ExpiredOn">The date from which it is left out, where that has come.</param>
internal sealed record UnpublishedPage(string SitePath, bool IsDraft, DateTimeOffset? ScheduledFor, DateTimeOffset? ExpiredOn);
