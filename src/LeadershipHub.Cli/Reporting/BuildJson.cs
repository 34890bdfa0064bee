using System.Text.Json;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Reporting;

/// <summary>A build's result as JSON. Paths are relative to the site, times in milliseconds, lines and columns from 1 (0: the file as a whole).</summary>
internal static class BuildJson
{
    public static string Of(BuildResult result, bool succeeded) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("succeeded", succeeded);
        WriteDiagnostics(json, result.Diagnostics);
        WriteSummary(json, result.Summary, SeverityCounts.Of(result.Diagnostics));
        json.WriteEndObject();
    });

    internal static void WriteDiagnostics(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", NameOf(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Help);
            json.WriteString("path", diagnostic.Span.Path);
            json.WriteNumber("line", diagnostic.Span.Line);
            json.WriteNumber("column", diagnostic.Span.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, BuildSummary summary, SeverityCounts counts)
    {
        json.WriteStartObject("summary");
        json.WriteString("output", summary.OutputFolder);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("notes", counts.Notes);
        json.WriteStartObject("pages");
        foreach (var (kind, count) in summary.Pages)
            json.WriteNumber(kind, count);

        json.WriteEndObject();
        json.WriteStartObject("files");
        json.WriteNumber("written", summary.FilesWritten);
        json.WriteNumber("unchanged", summary.FilesUnchanged);
        json.WriteNumber("removed", summary.FilesRemoved);
        json.WriteEndObject();
        json.WriteStartObject("milliseconds");
        foreach (var (stage, time) in summary.Times)
            json.WriteNumber(stage.ToString().ToLowerInvariant(), Milliseconds(time));

        json.WriteNumber("total", Milliseconds(summary.Total));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string NameOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);
}
