using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Model;

/// <summary>The typed head of a Markdown source. Null or empty where the author wrote nothing.</summary>
public sealed record FrontMatter
{
    public static FrontMatter Empty { get; } = new();

    /// <summary>Whether the author wrote one that could not be read; that was reported, so what it lacks is no further mistake.</summary>
    public bool IsUnreadable { get; init; }

    public string? Title { get; init; }

    /// <summary>Local to the site's time zone unless the author gave an offset; <see cref="DateTimeOffset"/> either way.</summary>
    public DateTimeOffset? Date { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string? Slug { get; init; }

    public string? Summary { get; init; }

    public string? Image { get; init; }

    public string? ImageAlt { get; init; }

    public bool Draft { get; init; }

    /// <summary>Order in lists that are sorted by weight; low comes first.</summary>
    public int? Weight { get; init; }

    public string? Layout { get; init; }

    /// <summary>Whether the theme shows a table of contents; null leaves it to the theme.</summary>
    public bool? Toc { get; init; }

    public SeriesRef? Series { get; init; }

    public ImmutableArray<Located> Aliases { get; init; } = [];

    /// <summary>Related pages that the author names: source paths or slugs.</summary>
    public ImmutableArray<Located> Related { get; init; } = [];

    /// <summary>Ids of what readers asked and this page answers.</summary>
    public ImmutableArray<Located> Answers { get; init; } = [];

    public ImmutableArray<MenuPlace> Menu { get; init; } = [];

    /// <summary>Terms by taxonomy (tags, categories, authors and declared ones; series has a field of its own), in the author's order.</summary>
    public ImmutableArray<TermRefs> Terms { get; init; } = [];

    /// <summary>Of an episode, what it says besides; null for others.</summary>
    public EpisodeFront? Episode { get; init; }

    /// <summary>Of the page of a quote, the quote; null for others.</summary>
    public Quote? Quote { get; init; }

    /// <summary>The author's <c>params</c> and every unknown key.</summary>
    public DataMap Params { get; init; } = DataMap.Empty;

    /// <summary>Where the value of each key that the author wrote stands, for the complaints of later stages.</summary>
    public ImmutableArray<(string Key, Position Position)> Positions { get; init; } = [];

    public Position PositionOf(string key) => Positions.Of(key);
}

/// <summary>A text of the author with its place.</summary>
public readonly record struct Located(string Text, Position Position);

public sealed record SeriesRef(string Name, int? Part, Position Position);

public sealed record MenuPlace(string Menu, string? Title, int Weight);

public sealed record TermRefs(string Taxonomy, ImmutableArray<Located> Names);
