using System.Text;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Diagnostics for people: where, what, the line itself with a caret, and what to do.</summary>
internal sealed class DiagnosticPrinter(TextWriter output, Paint paint, SitePaths paths)
{
    private const string Indent = "     ";

    private readonly SourceLines _lines = new();

    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            Append(text, diagnostic);

        // One write, so that lines of other processes on the same terminal do not fall between.
        output.Write(text);
    }

    private void Append(StringBuilder text, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        if (span.Path.Length > 0)
            text.Append(paint.Bold(SafeText.Clean((span with { Path = paths.Show(span.Path) }).ToString()))).Append(": ");

        text.Append(Kind(diagnostic.Severity)).Append(' ').Append(paint.Bold(diagnostic.Code)).Append(": ").Append(SafeText.Clean(diagnostic.Message)).Append('\n');
        if (span.Line > 0 && paths.FullPath(span.Path) is { } file && _lines.Read(file, span.Line) is { } line)
            text.Append(paint.Dim(CodeFrame.Draw(line, span.Line, span.Column)));

        if (diagnostic.Help is { } help)
            text.Append(Indent).Append(SafeText.Clean(help)).Append('\n');

        text.Append('\n');
    }

    private string Kind(Severity severity) => severity switch
    {
        Severity.Error => paint.Red("error"),
        Severity.Warning => paint.Yellow("warning"),
        _ => paint.Cyan("note"),
    };
}
