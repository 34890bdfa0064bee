using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>The typed <c>_show.yml</c> of a folder of episodes. Null or empty where the author wrote nothing.</summary>
public sealed record ShowConfig
{
    public required SourceFile Source { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string Description { get; init; } = "";

    public string? Author { get; init; }

    public ShowOwner? Owner { get; init; }

    /// <summary>BCP 47; the site's where it is null.</summary>
    public string? Language { get; init; }

    /// <summary>Names of Apple's list, as the author wrote them. https://podcasters.apple.com/support/1691-apple-podcasts-categories</summary>
    public ImmutableArray<Located> Categories { get; init; } = [];

    public bool? Explicit { get; init; }

    public bool IsSerial { get; init; }

    /// <summary>What kind of listening it is: <c>podcast</c>, <c>audiobook</c>, <c>newsletter</c> …</summary>
    public string Medium { get; init; } = "podcast";

    public string? Artwork { get; init; }

    public string? ArtworkAlt { get; init; }

    public string? Copyright { get; init; }

    /// <summary>The show's own page elsewhere; its page in the hub where it is null.</summary>
    public string? Link { get; init; }

    public ImmutableArray<Funding> Funding { get; init; } = [];

    /// <summary>Whether other platforms may not import the feed; null leaves the tag out.</summary>
    public bool? Locked { get; init; }

    public License? License { get; init; }

    public ImmutableArray<PersonRef> People { get; init; } = [];

    /// <summary>Where listeners subscribe.</summary>
    public ImmutableArray<SocialLink> Subscribe { get; init; } = [];

    public UpdateFrequency? Frequency { get; init; }

    public ImmutableArray<Trailer> Trailers { get; init; } = [];

    public bool Block { get; init; }

    public string? NewFeedUrl { get; init; }

    public bool Complete { get; init; }

    /// <summary>The feed's identity; made of its URL where it is null. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md</summary>
    public string? Guid { get; init; }

    public PlaceOnMap? Location { get; init; }

    public ImmutableArray<PodrollItem> Podroll { get; init; } = [];

    public ImmutableArray<TextRecord> Txt { get; init; } = [];

    public ValueBlock? Value { get; init; }

    /// <summary>Episodes in one part of the feed. https://www.rfc-editor.org/rfc/rfc5005#section-3</summary>
    public int FeedItems { get; init; } = 300;

    /// <summary>Where the value of each key that the author wrote stands.</summary>
    public ImmutableArray<(string Key, Position Position)> Positions { get; init; } = [];

    /// <summary>The folder of the episodes: <c>content/podcast</c>.</summary>
    public string Folder => Source.Folder;

    /// <summary>The section that the folder is: its path below <c>content/</c>.</summary>
    public string Section => Folder["content/".Length..];

    public Position PositionOf(string key) => Positions.Of(key);
}

/// <summary>Who answers for a show. The address stands in the feed, where directories ask for it, and on no page.</summary>
public sealed record ShowOwner(string Name, string? Email);

/// <summary>A way to give money.</summary>
public sealed record Funding(string Url, string Text);

/// <summary>An SPDX identifier, or a name with the URL of its text.</summary>
public sealed record License(string Id, string? Url);

/// <summary>Somebody who is heard or who helped.</summary>
/// <param name="Name">A name, or the id of an author of the hub.</param>
public sealed record PersonRef(string Name)
{
    /// <summary>Of the podcast taxonomy, such as <c>host</c> or <c>guest</c>.</summary>
    public string? Role { get; init; }

    public string? Group { get; init; }

    public string? Image { get; init; }

    public string? Link { get; init; }

    public Position Position { get; init; }
}

/// <summary>How often episodes come.</summary>
/// <param name="Text">For people.</param>
/// <param name="Rule">For machines, as in iCalendar: <c>FREQ=WEEKLY;BYDAY=MO</c>. https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10</param>
public sealed record UpdateFrequency(string Text, string? Rule, DateTimeOffset? Start, bool Complete);

/// <summary>A trailer that is no episode of its own.</summary>
public sealed record Trailer(string Title, string Audio, DateTimeOffset? Date, int? Season, Position Position);

/// <summary>Where an episode or a show is about. Geo is a geo URI, Osm an OpenStreetMap object.</summary>
public sealed record PlaceOnMap(string Name, string? Geo, string? Osm);

/// <summary>Another show that this one recommends.</summary>
public sealed record PodrollItem(string FeedGuid, string? FeedUrl, string? Title);

/// <summary>Free text for machines, such as a proof of ownership.</summary>
public sealed record TextRecord(string Text, string? Purpose);

/// <summary>How listeners stream money. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value.md</summary>
public sealed record ValueBlock(string Type, string Method, string? Suggested, ImmutableArray<ValueRecipient> Recipients);

/// <param name="Split">Shares, of all shares together.</param>
public sealed record ValueRecipient(string? Name, string Type, string Address, int Split, bool IsFee, string? CustomKey, string? CustomValue);
