using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>What other pages and checks need to know of a Markdown source without its HTML.</summary>
public sealed record Outline
{
    public static Outline Empty { get; } = new();

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Every id in the HTML that a link may point to, headings' included.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Links and images that are holes, with their places (the same targets as in the body, shortcodes' inner text included).</summary>
    public ImmutableArray<OutlineLink> Links { get; init; } = [];

    /// <summary>Ids of the quotes that its shortcodes show, each once.</summary>
    public ImmutableArray<string> Quotes { get; init; } = [];

    public int WordCount { get; init; }

    /// <summary>Plain text before <c>&lt;!--more--&gt;</c>, or the first paragraph; "" where there is none.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>A heading: level 1–6, its id, and its text without markup.</summary>
public sealed record Heading(int Level, string Id, string Text);

public readonly record struct OutlineLink(LinkTarget Target, bool IsImage, Position Position);
