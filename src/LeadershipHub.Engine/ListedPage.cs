using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

/// <summary>A post or page with what decides whether it is published.</summary>
public sealed record ListedPage(string Path, string Title, DateTimeOffset? Date, DateTimeOffset? Expires, bool Draft, bool Scheduled, bool Expired)
{
    internal static ListedPage Of(Page page) =>
        new(page.Source?.Path ?? "", page.Title, page.Date, page.Front.Expires, page.Draft, page.Scheduled, page.Expired);
}
