using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>How pages are passed on: picture cards for networks, links to services, quotes in other people's pages.</summary>
public sealed record SharingConfig
{
    /// <summary>Kinds of pages that get a card, where they have no image of their own: quotes, posts, episodes.</summary>
    public ImmutableArray<PageKind> Cards { get; init; } = [];

    /// <summary>Family of the font on cards, as the system's fontconfig knows it.</summary>
    public string Font { get; init; } = "serif";

    /// <summary>Whether every quote has a page to be shown in a frame, and an oEmbed file beside it.</summary>
    public bool Embeds { get; init; } = true;

    /// <summary>Where the links lead with which readers pass a page on.</summary>
    public ImmutableArray<ShareService> Services { get; init; } = [ShareService.Email, ShareService.Mastodon, ShareService.Bluesky, ShareService.LinkedIn];
}

/// <summary>A service with an address at which a reader writes about a page. None of them needs a script.</summary>
public enum ShareService
{
    Email,
    Mastodon,
    Bluesky,
    LinkedIn,
    Facebook,
    X,
    WhatsApp,
}
