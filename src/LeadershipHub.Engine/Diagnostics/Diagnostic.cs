namespace LeadershipHub.Engine.Diagnostics;

/// <summary>A mistake of an author, as data. <paramref name="Code"/> is stable (<c>LHnnn</c>) and has a section in <c>docs/diagnostics/</c>.</summary>
/// <param name="Help">What to do about it, as a sentence; null where the message says it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan Span, string? Help = null)
{
    /// <summary>One line for people: <c>path:line:column: error LH201: message</c>.</summary>
    public override string ToString()
    {
        var kind = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        return $"{Span}: {kind} {Code}: {Message}{(Help is null ? "" : " " + Help)}";
    }
}
