using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Collects what goes wrong on all threads. The fault of a template that many pages use is reported once, with the first page in ordinal order.</summary>
internal sealed class RenderLog
{
    private readonly ConcurrentBag<Diagnostic> _others = [];
    private readonly ConcurrentDictionary<TemplateError, Fault> _faults = new(new SameFault());

    public void Add(Diagnostic diagnostic) => _others.Add(diagnostic);

    public void Add(TemplateError error, string page) =>
        _faults.AddOrUpdate(
            error,
            _ => new(page, error),
            (_, first) => string.CompareOrdinal(page, first.FirstPage) < 0 ? new(page, error) : first);

    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. _others, .. _faults.Values.Select(fault => RenderingDiagnostics.TemplateFault(fault.Error, fault.FirstPage))];

    private sealed record Fault(string FirstPage, TemplateError Error);

    // One place and one message are one fault, however the template was come to.
    private sealed class SameFault : IEqualityComparer<TemplateError>
    {
        public bool Equals(TemplateError? x, TemplateError? y) =>
            x is not null && y is not null && x.Line == y.Line && x.Column == y.Column
            && string.Equals(x.Path, y.Path, StringComparison.Ordinal) && string.Equals(x.Message, y.Message, StringComparison.Ordinal);

        public int GetHashCode(TemplateError obj) => (obj.Line * 397) ^ obj.Column ^ obj.Path.Length;
    }
}
