using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown;

/// <summary>What became of the Markdown of one source, and what is wrong with it (in no particular order).</summary>
public sealed record MarkdownResult(Body Body, Outline Outline, ImmutableArray<Diagnostic> Diagnostics);
