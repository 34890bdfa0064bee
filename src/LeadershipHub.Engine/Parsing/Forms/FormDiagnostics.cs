using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>What a form cannot be: LH260–LH268.</summary>
internal static class FormDiagnostics
{
    public static Diagnostic BadName(SourceSpan span, string subject, string text) => new(
        "LH260", Severity.Error, $"{subject} is '{text}', which cannot be sent.", span, "Begin with a letter, then letters, digits, '-' and '_': at most 64.");

    public static Diagnostic NameTaken(SourceSpan span, string name) => new(
        "LH261", Severity.Error, $"Two fields are named '{name}'.", span, "Give one of them another name.");

    public static Diagnostic NameReserved(SourceSpan span, string name) => new(
        "LH262", Severity.Error, $"The name '{name}' belongs to the hub or to a provider.", span, $"Call the field 'your_{name.ToLowerInvariant()}', or something else.");

    public static Diagnostic NoOptions(SourceSpan span, FormField field) => new(
        "LH263", Severity.Error, $"The field '{field.Name}' has nothing to choose from.", span, "Add 'options: [one, two]', or 'quotes:'.");

    public static Diagnostic BadPattern(SourceSpan span, FormField field, string problem) => new(
        "LH264", Severity.Error, $"The pattern of '{field.Name}' is no regular expression: {problem}.", span, "In YAML, put single quotes around it: '[0-9]{5}'.");

    public static Diagnostic ConsentWithoutText(SourceSpan span, FormField field) => new(
        "LH265", Severity.Error, $"The consent '{field.Name}' does not say what somebody consents to.", span, "Add 'text:' with the whole sentence, and 'version:'.");

    public static Diagnostic UnknownCondition(SourceSpan span, FormField field, Located other, IEnumerable<string> known) => new(
        "LH266", Severity.Error, $"'{field.Name}' is shown if '{other.Text}' has a value, and there is no such field.", span,
        Spelling.DidYouMean(other.Text, known) ?? "Name another field of this form.");

    public static Diagnostic BadBound(SourceSpan span, FormField field, string key, string value) => new(
        "LH267", Severity.Error, $"'{key}' of '{field.Name}' is '{value}', which is no {(field.Type == FieldType.Date && key is not "step" ? "date" : "number")}.", span,
        field.Type == FieldType.Date && key is not "step" ? "Write 2026-03-01." : null);

    public static Diagnostic BoundsCross(SourceSpan span, FormField field) => new(
        "LH267", Severity.Error, $"No answer to '{field.Name}' is long or great enough and not too much: its bounds cross.", span, "Make the upper one greater.");

    public static Diagnostic BadFormName(SourceFile file, string name) => new(
        "LH268", Severity.Error, $"A form cannot be named '{name}'.", new(file.Path), "Name the file with lower-case letters, digits, '-' and '_': ask-us.yml.");
}
