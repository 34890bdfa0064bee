using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Quotes;

/// <summary>A file of <c>content/quotes/</c>.</summary>
public sealed record QuoteCollection
{
    public required SourceFile Source { get; init; }

    /// <summary>The slug of the file's name.</summary>
    public required string Name { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public QuoteOrder Order { get; init; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];
}

/// <summary>How a collection lists its quotes.</summary>
public enum QuoteOrder
{
    /// <summary>As the file has them.</summary>
    File,

    Author,

    /// <summary>Those that were added last come first.</summary>
    Added,
}
