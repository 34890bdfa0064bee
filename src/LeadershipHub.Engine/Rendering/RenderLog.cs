using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Collects what goes wrong on all threads. The fault of a template that many pages use is reported once, with the first page in ordinal order.</summary>
internal sealed class RenderLog
{
    private readonly ConcurrentBag<Diagnostic> _others = [];
    private readonly ConcurrentDictionary<(string Path, int Line, int Column, string Message), (string FirstPage, TemplateError Error)> _faults = new();

    public void Add(Diagnostic diagnostic) => _others.Add(diagnostic);

    public void Add(TemplateError error, string page) =>
        _faults.AddOrUpdate(
            (error.Path, error.Line, error.Column, error.Message),
            _ => (page, error),
            (_, first) => string.CompareOrdinal(page, first.FirstPage) < 0 ? (page, error) : first);

    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. _others, .. _faults.Values.Select(fault => RenderingDiagnostics.TemplateFault(fault.Error, fault.FirstPage))];
}
