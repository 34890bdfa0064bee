using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>A book on the shelf, from <c>content/books/ID.yml</c>.</summary>
public sealed record Book
{
    public required string Id { get; init; }

    public required SourceFile Source { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Publisher { get; init; }

    public string? Isbn { get; init; }

    public string? Cover { get; init; }

    public string? CoverAlt { get; init; }

    /// <summary>Markdown.</summary>
    public Body Description { get; init; } = Body.Empty;

    /// <summary><c>recommended</c>, <c>reading</c> or <c>written</c>.</summary>
    public string? Status { get; init; }

    /// <summary>1–5.</summary>
    public int? Rating { get; init; }

    public ImmutableArray<BookLink> Links { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public int? Weight { get; init; }

    public DataMap Params { get; init; } = DataMap.Empty;

    /// <summary>Where the value of each key that the author wrote stands, for the complaints of later stages.</summary>
    public ImmutableArray<(string Key, Position Position)> Positions { get; init; } = [];
}

public sealed record BookLink(string Label, string Url);
