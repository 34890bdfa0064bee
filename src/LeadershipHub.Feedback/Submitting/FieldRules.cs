using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LeadershipHub.Feedback.Forms;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>The rules of one value, as browsers have them.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/input.html</remarks>
internal static partial class FieldRules
{
    private const int LongestFileName = 200;

    /// <summary>One line is one line; line breaks are <c>\n</c>; addresses and numbers have no blanks around them; a ticked box is <c>true</c>.</summary>
    public static string Clean(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Textarea or FieldType.Hidden => value.ReplaceLineEndings("\n"),
        FieldType.Checkbox when field.Options.IsEmpty => Tick(value),
        FieldType.Consent => Tick(value),
        FieldType.Text or FieldType.Tel => OneLine(value),
        FieldType.Select or FieldType.Radio or FieldType.Checkbox => value,
        _ => OneLine(value).Trim(),
    };

    /// <returns>A code and a sentence; null if nothing is wrong.</returns>
    public static (string Code, string Message)? FaultOf(FieldDefinition field, string value, int fieldLength)
    {
        var longest = Math.Min(field.MaxLength ?? fieldLength, FieldDefinition.LongestValue);
        if (value.Length > longest)
            return ("too_long", $"At most {longest} characters can be given.");

        if (HasForbidden(value))
            return ("characters", "There are characters in it that cannot be shown.");

        if (value.Length < field.MinLength)
            return ("too_short", $"Please give at least {field.MinLength} characters.");

        return TypeFault(field, value) ?? PatternFault(field, value);
    }

    /// <summary>The last part of a name, without control characters: to be read, and never to be a path.</summary>
    public static string ShortName(string name)
    {
        var last = name.AsSpan()[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var result = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            // Direction overrides make "exe.png" of "gnp.exe".
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                result.Append(rune);

            if (result.Length >= LongestFileName)
                break;
        }

        return result.Length == 0 ? "file" : result.ToString();
    }

    public static bool IsEmail(string value) => value.Length <= 254 && Email().IsMatch(value);

    /// <summary>NUL and its like, which no database, page or mail can carry, and halves of surrogate pairs.</summary>
    public static bool HasForbidden(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c) && c is not ('\n' or '\t'))
                return true;

            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return true;
        }

        return false;
    }

    private static (string Code, string Message)? TypeFault(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Email when !IsEmail(value) => ("email", "This is no e-mail address."),
        FieldType.Url when !Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") =>
            ("url", "Please give a whole address, with https:// in front."),
        FieldType.Number => NumberRules.FaultOf(field, value),
        FieldType.Date => NumberRules.DateFaultOf(field, value),
        FieldType.Rating or FieldType.Csat => NumberRules.ScaleFaultOf(value, 1, 5),
        FieldType.Nps => NumberRules.ScaleFaultOf(value, 0, 10),
        FieldType.Select or FieldType.Radio or FieldType.Checkbox when !field.Options.IsEmpty && !field.Options.Any(option => option.Value == value) =>
            ("option", "Please choose one of the answers."),
        _ => null,
    };

    private static (string Code, string Message)? PatternFault(FieldDefinition field, string value)
    {
        try
        {
            return field.Matcher is { } matcher && !matcher.IsMatch(value) ? ("pattern", "This is not in the form that is asked for.") : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return ("pattern", "This is not in the form that is asked for.");
        }
    }

    private static string OneLine(string value) => value.AsSpan().IndexOfAny('\r', '\n') < 0
        ? value
        : value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static string Tick(string value) => value.Trim() switch
    {
        "" or "false" or "off" or "no" or "0" => "",
        _ => "true",
    };

    // What people have as addresses: letters of the standard's local part, a domain of labels of 63 characters.
    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Email();
}
