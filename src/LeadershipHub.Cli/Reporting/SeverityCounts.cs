using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Reporting;

/// <summary>How many diagnostics there are of each weight.</summary>
internal readonly record struct SeverityCounts(int Errors, int Warnings, int Notes)
{
    public static SeverityCounts Of(ImmutableArray<Diagnostic> diagnostics) => new(
        diagnostics.Count(d => d.Severity == Severity.Error),
        diagnostics.Count(d => d.Severity == Severity.Warning),
        diagnostics.Count(d => d.Severity == Severity.Note));
}
