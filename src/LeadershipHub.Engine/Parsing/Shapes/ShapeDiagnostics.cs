using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>Data whose keys or values are not what they must be: LH210–LH216.</summary>
internal static class ShapeDiagnostics
{
    public static Diagnostic WrongType(SourceSpan span, string subject, string expected, DataNode found, string? help) => new(
        "LH210", Severity.Error, $"{subject} must be {expected}, found {Describe(found)}.", span, help);

    public static Diagnostic UnknownKey(SourceSpan span, string key, string place, IEnumerable<string> known) => new(
        "LH211", Severity.Error, $"'{key}' is not a key of {place}.", span,
        Help: Spelling.DidYouMean(key, known) ?? $"Its keys are {string.Join(", ", known)}.");

    public static Diagnostic UnknownFrontMatter(SourceSpan span, string key, string kind, IEnumerable<string> known) => new(
        "LH212", Severity.Warning, $"'{key}' is not a front matter key of {kind}.", span,
        Help: Spelling.DidYouMean(key, known) ?? $"Move it below 'params', or list it in site.config.yml under front_matter.allow.");

    public static Diagnostic MissingKey(SourceSpan span, string key, string doc) => new(
        "LH213", Severity.Error, $"'{key}' is missing.", span, Help: $"Add '{key[(key.LastIndexOf('.') + 1)..]}: …'. {doc}");

    public static Diagnostic OutOfRange(SourceSpan span, string subject, string expected, string found) => new(
        "LH214", Severity.Error, $"{subject} must be {expected}, found {found}.", span);

    public static Diagnostic UnknownChoice(SourceSpan span, string subject, string expected, string found, IEnumerable<string> choices) => new(
        "LH215", Severity.Error, $"{subject} must be {expected}, found '{found}'.", span, Spelling.DidYouMean(found, choices));

    public static Diagnostic BadDate(SourceSpan span, string subject, string text, string problem) => new(
        "LH216", Severity.Error, $"{subject} cannot be read as a date: '{text}'. {problem}", span,
        Help: "Write 2026-03-01 or 2026-03-01 08:30.");

    private static string Describe(DataNode node) => node switch
    {
        DataMap => "a map of keys",
        DataList => "a list",
        DataScalar { IsNull: true } => "nothing",
        DataScalar { Text: "" } => "an empty text",
        DataScalar { IsPlain: true, Text: "true" or "false" } scalar => scalar.Text,
        DataScalar { IsPlain: true } scalar when IsNumber(scalar.Text) => $"the number {scalar.Text}",
        DataScalar scalar => $"the text '{Shorten(scalar.Text)}'",
        _ => "something else",
    };

    private static bool IsNumber(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static string Shorten(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end < 0 && line.Length <= 40)
            return line.ToString();

        return string.Concat(line[..Math.Min(end < 0 ? 40 : end, 40)].TrimEnd(), "…");
    }
}
