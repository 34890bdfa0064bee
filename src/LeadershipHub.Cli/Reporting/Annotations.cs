using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Diagnostics as workflow commands, which GitHub Actions shows beside the changed lines.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflow-commands-for-github-actions</remarks>
internal static class Annotations
{
    public static void Write(TextWriter output, IEnumerable<Diagnostic> diagnostics, SitePaths paths)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            text.Append(Of(diagnostic, paths)).Append('\n');

        output.Write(text);
    }

    public static string Of(Diagnostic diagnostic, SitePaths paths)
    {
        var (span, command) = (diagnostic.Span, Command(diagnostic.Severity));
        var properties = $"title={EscapeProperty(diagnostic.Code)}";
        if (span.Line > 0)
            properties = string.Create(CultureInfo.InvariantCulture, $"line={span.Line},col={Math.Max(span.Column, 1)},{properties}");

        if (span.Path.Length > 0)
            properties = $"file={EscapeProperty(paths.Show(span.Path))},{properties}";

        return $"::{command} {properties}::{EscapeData(diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Help}")}";
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    // The percent sign first, or the escapes would be escaped again.
    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
