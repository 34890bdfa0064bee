using System.Globalization;
using System.Text.RegularExpressions;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>What concerns several keys of one field.</summary>
internal static class FieldRules
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    public static FormField Check(FormField field, DataMap map, ReadContext context)
    {
        field = field with { Position = map.Position, Label = field.Label.Length > 0 ? field.Label : LabelOf(field) };
        if (field.Type is FieldType.Select or FieldType.Radio && field.Options.IsEmpty && field.Quotes is null && map["options"] is null && map["quotes"] is null)
            context.Report(FormDiagnostics.NoOptions(context.Span(map.Position), field));
        if (field.Type == FieldType.Consent && string.IsNullOrEmpty(field.Text) && map["text"] is null or DataScalar { IsNull: true })
            context.Report(FormDiagnostics.ConsentWithoutText(context.Span(map.Position), field));
        if (field.Pattern is { } pattern && ProblemOf(pattern) is { } problem)
        {
            context.Report(FormDiagnostics.BadPattern(context.Span(map["pattern"]?.Position ?? map.Position), field, problem));
            field = field with { Pattern = null };
        }

        return WithBounds(field, map, context);
    }

    private static string LabelOf(FormField field)
    {
        if (field.Type == FieldType.Consent && !string.IsNullOrEmpty(field.Text))
            return field.Text;

        var words = field.Name.Replace('_', ' ').Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Browsers read patterns with the flag 'v', which knows no (?i) and no named groups of another kind; what .NET reads is near enough to find slips.
    private static string? ProblemOf(string pattern)
    {
        try
        {
            _ = new Regex($"^(?:{pattern})$", RegexOptions.ECMAScript | RegexOptions.CultureInvariant, Patience);
            return null;
        }
        catch (ArgumentException) when (IsFineWithoutEcma(pattern))
        {
            return null;
        }
        catch (RegexParseException e)
        {
            return Words(e.Error);
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private static bool IsFineWithoutEcma(string pattern)
    {
        try
        {
            _ = new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Words(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a bracket is never closed",
        RegexParseError.InsufficientOpeningParentheses => "a bracket is never opened",
        RegexParseError.UnterminatedBracket => "a '[' is never closed",
        RegexParseError.QuantifierAfterNothing => "'*', '+' or '?' follows nothing",
        RegexParseError.ReversedCharacterRange => "a range goes backwards",
        RegexParseError.UnescapedEndingBackslash => "it ends in a backslash",
        _ => string.Create(CultureInfo.InvariantCulture, $"{error}"),
    };

    private static FormField WithBounds(FormField field, DataMap map, ReadContext context)
    {
        foreach (var (key, value) in (ReadOnlySpan<(string, string?)>)[("min", field.Min), ("max", field.Max), ("step", field.Step)])
        {
            if (value is null || IsBound(field.Type, key, value))
                continue;

            context.Report(FormDiagnostics.BadBound(context.Span(map[key]?.Position ?? map.Position), field, key, value));
            field = key switch { "min" => field with { Min = null }, "max" => field with { Max = null }, _ => field with { Step = null } };
        }

        if (field.Type is FieldType.Number && Number(field.Min) > Number(field.Max) || field.MinLength > field.MaxLength
            || (field.Type is FieldType.Date && string.CompareOrdinal(field.Min ?? "", field.Max ?? "9999-12-31") > 0))
            context.Report(FormDiagnostics.BoundsCross(context.Span(map.Position), field));
        return field;
    }

    private static bool IsBound(FieldType type, string key, string value) => key is not "step" && type == FieldType.Date
        ? DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        : Number(value) is not null || (key is "step" && value is "any");

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
