using System.Collections.Immutable;

namespace LeadershipHub.Engine.Diagnostics;

/// <summary>What a stage returns: its value, and what is wrong with the content it was made from.</summary>
public sealed record Diagnosed<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);
