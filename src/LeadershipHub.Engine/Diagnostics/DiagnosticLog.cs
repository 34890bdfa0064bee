using System.Collections.Immutable;

namespace LeadershipHub.Engine.Diagnostics;

/// <summary>Collects the diagnostics of all stages of one build. Not thread-safe: stages hand over finished lists.</summary>
public sealed class DiagnosticLog
{
    private readonly List<Diagnostic> _all = [];

    public bool IsEmpty => _all.Count == 0;

    public bool HasErrors { get; private set; }

    public bool HasWarnings { get; private set; }

    public T Keep<T>(Diagnosed<T> result)
    {
        foreach (var diagnostic in result.Diagnostics)
            Add(diagnostic);

        return result.Value;
    }

    public void Add(Diagnostic diagnostic)
    {
        _all.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
        HasWarnings |= diagnostic.Severity == Severity.Warning;
    }

    /// <summary>All of them by path, line, column and code; one that was said twice is listed once.</summary>
    public ImmutableArray<Diagnostic> InSourceOrder() =>
        IsEmpty ? [] : [.. _all.Distinct().OrderBy(d => d.Span).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];
}
