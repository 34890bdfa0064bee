using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>A Markdown source taken apart.</summary>
/// <param name="Front">Empty where there is none, or where it could not be read, which was then reported.</param>
/// <param name="Body">The Markdown.</param>
/// <param name="BodyLine">Line of the source, from 1, on which the Markdown begins.</param>
/// <param name="HasFrontMatter">Whether the source begins with front matter, readable or not.</param>
public readonly record struct ParsedFrontMatter(FrontMatter Front, string Body, int BodyLine, bool HasFrontMatter);
