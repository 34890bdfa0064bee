using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>A Markdown source taken apart.</summary>
public readonly ref struct ParsedFrontMatter(FrontMatter front, ReadOnlySpan<byte> body, int bodyLine, bool hasFrontMatter)
{
    /// <summary>Empty where there is none, or where it could not be read, which was then reported.</summary>
    public FrontMatter Front { get; } = front;

    /// <summary>The Markdown in UTF-8, a part of the source.</summary>
    public ReadOnlySpan<byte> Body { get; } = body;

    /// <summary>Line of the source, from 1, on which the Markdown begins.</summary>
    public int BodyLine { get; } = bodyLine;

    /// <summary>Whether the source begins with front matter, readable or not.</summary>
    public bool HasFrontMatter { get; } = hasFrontMatter;
}
