using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>What the lock does not allow to change: LH850–LH854.</summary>
internal static class IdentityDiagnostics
{
    private const string OnPurpose = "If it is meant, say so with 'lhub lock --allow";

    public static Diagnostic UrlGone(IdentityLock identity, Located url, string? moved) => new(
        "LH850", Severity.Error, $"'{url.Text}' was published, and nothing is there any more.", new(identity.Source?.Path ?? "", url.Position.Line, url.Position.Column),
        $"Write 'aliases: [{url.Text}]' into {moved ?? "the page that takes its place"}, so that links go on leading somewhere. {OnPurpose} {url.Text}'.");

    public static Diagnostic EpisodeGone(IdentityLock identity, LockedEpisode locked) => new(
        "LH851", Severity.Error, $"The episode '{locked.Url}' was published in the feed, and no episode has its guid '{locked.Guid}' any more.", At(identity, locked.Position),
        $"If it moved, write 'aliases: [{locked.Url}]' or 'guid: {locked.Guid}' into it; without that, players show it as new. {OnPurpose} {locked.Url}'.");

    public static Diagnostic GuidChanged(Episode episode, LockedEpisode locked) => new(
        "LH852", Severity.Error, $"The guid was published as '{locked.Guid}' and is now '{episode.Guid}': players would show the episode a second time.", EpisodeDiagnostics.At(episode.Page, "guid"),
        $"Write 'guid: {locked.Guid}'. {OnPurpose} {locked.Url}'.");

    public static Diagnostic AudioChanged(Episode episode, LockedEpisode locked, string? now) => new(
        "LH853", Severity.Error, $"The sound was published at '{locked.Audio}' and is now {(now is null ? "gone" : $"at '{now}'")}: players that have it would lose it.", EpisodeDiagnostics.At(episode.Page, "audio"),
        $"Leave the file where it was; its content may change. {OnPurpose} {locked.Url}'.");

    public static Diagnostic ShowChanged(IdentityLock identity, LockedShow locked, string? now) => new(
        "LH854", Severity.Error, now is null ? $"The feed '{locked.Feed}' was published, and no show has it any more." : $"The guid of the feed '{locked.Feed}' was published as '{locked.Guid}' and is now '{now}'.", At(identity, locked.Position),
        now is null ? $"Leave the show's folder where it was, or redirect the feed and set 'new_feed_url' there first. {OnPurpose} {locked.Feed}'." : $"Write 'guid: {locked.Guid}' into '_show.yml'. {OnPurpose} {locked.Feed}'.");

    private static SourceSpan At(IdentityLock identity, Position position) => new(identity.Source?.Path ?? "", position.Line, position.Column);
}
