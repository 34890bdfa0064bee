using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.People;

/// <summary>Authors and books that hold what cannot be: LH227.</summary>
internal static class PeopleDiagnostics
{
    public static Diagnostic BadIsbn(SourceSpan span, string text, string problem) => new(
        "LH227", Severity.Warning, $"'{text}' is not an ISBN: {problem}.", span,
        Help: "Compare it with the one on the back of the book.");
}
