using System.Collections.Immutable;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Serving;

/// <summary>What is wrong with the content, as the page in the browser shows it.</summary>
internal static class PreviewProblems
{
    /// <summary>Errors and warnings, in their order; notes are for those who ask at the terminal.</summary>
    /// <param name="diagnostics">In source order.</param>
    /// <param name="siteFolder">Where the lines are read that are shown.</param>
    public static ImmutableArray<Problem> Of(IEnumerable<Diagnostic> diagnostics, string siteFolder)
    {
        var (paths, lines) = (new SitePaths(siteFolder, siteFolder), new SourceLines());
        return [.. diagnostics.Where(d => d.Severity != Severity.Note).Select(d => Of(d, paths, lines))];
    }

    private static Problem Of(Diagnostic diagnostic, SitePaths paths, SourceLines lines) => new()
    {
        IsError = diagnostic.Severity == Severity.Error,
        Code = diagnostic.Code,
        Message = diagnostic.Message,
        Help = diagnostic.Help,
        Path = diagnostic.Span.Path,
        Line = diagnostic.Span.Line,
        Column = diagnostic.Span.Column,
        Frame = FrameOf(diagnostic.Span, paths, lines),
    };

    private static string? FrameOf(SourceSpan span, SitePaths paths, SourceLines lines) =>
        span.Line > 0 && paths.FullPath(span.Path) is { } file && lines.Read(file, span.Line) is { } line
            ? CodeFrame.Draw(line, span.Line, span.Column).TrimEnd('\n')
            : null;
}
