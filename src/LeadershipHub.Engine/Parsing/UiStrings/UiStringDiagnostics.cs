using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.UiStrings;

/// <summary>Texts of the user interface that cannot be filled: LH228.</summary>
internal static class UiStringDiagnostics
{
    public static Diagnostic BadPlace(SourceSpan span, string key, string place) => new(
        "LH228", Severity.Error, $"'{key}' holds '{place}', which is no place for a value.", span,
        Help: "Places are numbered: {0}, {1}.");
}
