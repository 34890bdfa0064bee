using System.Globalization;
using LeadershipHub.Feedback.Forms;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Numbers and dates with their least, greatest and step.</summary>
internal static class NumberRules
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static (string Code, string Message)? FaultOf(FieldDefinition field, string value)
    {
        if (Number(value) is not { } number || value.StartsWith('+'))
            return ("number", "Please give a number.");

        if (Number(field.Min) is { } least && number < least)
            return ("min", $"Please give {field.Min} or more.");

        if (Number(field.Max) is { } greatest && number > greatest)
            return ("max", $"Please give {field.Max} or less.");

        if (field.Step == "any")
            return null;

        var step = Number(field.Step) is { } given and > 0 ? given : 1;
        return IsOnStep(number, Number(field.Min) ?? 0, step) ? null : ("step", $"Please give a number in steps of {step.ToString(CultureInfo.InvariantCulture)}.");
    }

    public static (string Code, string Message)? DateFaultOf(FieldDefinition field, string value)
    {
        if (Date(value) is not { } date)
            return ("date", "Please give a date as 2026-01-31.");

        if (Date(field.Min) is { } first && date < first)
            return ("min", $"Please give {field.Min} or a later day.");

        if (Date(field.Max) is { } last && date > last)
            return ("max", $"Please give {field.Max} or an earlier day.");

        var start = Date(field.Min) ?? new DateOnly(1970, 1, 1);
        return Number(field.Step) is { } step and >= 1 && (date.DayNumber - start.DayNumber) % (int)Math.Min(step, int.MaxValue) != 0
            ? ("step", $"Please give a day in steps of {field.Step} days.")
            : null;
    }

    /// <summary>Whole numbers from one to another.</summary>
    public static (string Code, string Message)? ScaleFaultOf(string value, int least, int greatest) =>
        value.Length <= 2 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= greatest && value == number.ToString(CultureInfo.InvariantCulture)
            ? null
            : ("option", $"Please choose {least} to {greatest}.");

    private static bool IsOnStep(decimal number, decimal start, decimal step)
    {
        try
        {
            return (number - start) % step == 0;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
