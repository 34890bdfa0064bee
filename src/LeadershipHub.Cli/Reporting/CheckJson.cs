using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Findings of <c>lhub check</c> as JSON, in the form that a build's diagnostics have.</summary>
internal static class CheckJson
{
    public static string Of(ImmutableArray<Diagnostic> findings, int files) => JsonText.Write(json =>
    {
        var counts = SeverityCounts.Of(findings);
        json.WriteStartObject();
        BuildJson.WriteDiagnostics(json, findings);
        json.WriteStartObject("summary");
        json.WriteNumber("files", files);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("notes", counts.Notes);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
