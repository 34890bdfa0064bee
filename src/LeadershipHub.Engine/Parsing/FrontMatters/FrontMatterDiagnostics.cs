using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>Heads of Markdown files that are broken or hold what cannot be: LH223–LH226.</summary>
internal static class FrontMatterDiagnostics
{
    public static Diagnostic Unclosed(SourceSpan span) => new(
        "LH223", Severity.Error, "The front matter that begins here with '---' is never closed.", span,
        Help: "Write a line '---' after its last key. A rule at the top of a text is written '***'.");

    public static Diagnostic NotOnFirstLine(SourceSpan span) => new(
        "LH224", Severity.Warning, "Front matter must begin on the first line; here it is part of the text.", span,
        Help: "Remove what stands before '---'.");

    public static Diagnostic BadSegment(SourceSpan span, string subject, string expected, string text) => new(
        "LH225", Severity.Error, $"{subject} must be {expected}, found '{text}'.", span);

    public static Diagnostic BadAlias(SourceSpan span, string text) => new(
        "LH226", Severity.Error, $"An alias is a path of this site that starts with '/', found '{text}'.", span,
        Help: "Write it as /old/path/, without host, '..', '?' and '#'.");
}
