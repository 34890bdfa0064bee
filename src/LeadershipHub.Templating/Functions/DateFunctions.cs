using System.Globalization;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>date</c>.</summary>
internal static class DateFunctions
{
    public static ValueMap Make() => new FunctionSet("date")
        .AddValue("default_format", DateFormat.Default)
        .AddValue("format", DateFormat.Default)
        .Add("now", Now)
        .Add("utc_now", static (c, _) => Ambient(c).GetUtcNow())
        .Add("add_years date years", static (c, a) => Shift(c, a, static (date, amount) => date.AddYears((int)amount)))
        .Add("add_months date months", static (c, a) => Shift(c, a, static (date, amount) => date.AddMonths((int)amount)))
        .Add("add_days date days", static (c, a) => Shift(c, a, static (date, amount) => date.AddDays(amount)))
        .Add("add_hours date hours", static (c, a) => Shift(c, a, static (date, amount) => date.AddHours(amount)))
        .Add("add_minutes date minutes", static (c, a) => Shift(c, a, static (date, amount) => date.AddMinutes(amount)))
        .Add("add_seconds date seconds", static (c, a) => Shift(c, a, static (date, amount) => date.AddSeconds(amount)))
        .Add("add_milliseconds date millis", static (c, a) => Shift(c, a, static (date, amount) => date.AddMilliseconds(amount)))
        .Add("parse text pattern? culture?", static (c, a) => Parse(c, a[0], a[1], a[2]))
        .Add("to_string datetime pattern? culture?", static (c, a) => ToText(c, ReadDate(c, a[0]), a[1], a[2]))
        .Add("parse_to_string text output_pattern? output_culture? input_pattern? input_culture?", static (c, a) =>
            ToText(c, Parse(c, a[0], a[3], a[4]), a[1], a[2]))
        .Map;

    private static TimeProvider Ambient(RenderContext context)
    {
        context.NoteAmbientRead("date.now");
        return context.Engine.Options.Clock;
    }

    private static Value Now(RenderContext context, ReadOnlySpan<Value> arguments) =>
        TimeZoneInfo.ConvertTime(Ambient(context).GetUtcNow(), context.Engine.Options.TimeZone);

    private static Value Shift(RenderContext context, ReadOnlySpan<Value> arguments, Func<DateTimeOffset, double, DateTimeOffset> shift)
    {
        var date = ReadDate(context, arguments[0]);
        if (date.IsNull)
            return default;

        try
        {
            return shift(date.AsDate, context.Number(arguments[1]));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw context.Error("The date would lie outside the years 1 to 9999.");
        }
    }

    /// <summary>A date, or a text that is one.</summary>
    private static Value ReadDate(RenderContext context, Value value)
    {
        if (value.Kind is ValueKind.Date or ValueKind.Null)
            return value;

        var date = Parse(context, value, default, default);
        return date.IsNull ? throw context.Error($"'{context.Text(value)}' is not a date.") : date;
    }

    private static Value Parse(RenderContext context, Value text, Value pattern, Value culture)
    {
        if (text.Kind is ValueKind.Date or ValueKind.Null)
            return text;

        var info = context.Culture(culture);
        var zone = context.Engine.Options.TimeZone;
        if (!pattern.IsNull)
            return DatePattern.TryParse(context.Text(text), context.Text(pattern), info, zone, out var date) ? date : default(Value);

        // Read without a zone first: only a text that names an offset has one of its own.
        var source = context.Text(text);
        if (!DateTime.TryParse(source, info, DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces, out var local))
            return default;

        // Where the text names no year, or no day, the framework takes today's.
        if (!source.Contains(local.Year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal))
            context.NoteAmbientRead("date.parse");

        if (local.Kind == DateTimeKind.Unspecified)
            return new DateTimeOffset(local, zone.GetUtcOffset(local));

        return DateTimeOffset.TryParse(source, info, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var exact) ? exact : default(Value);
    }

    private static Value ToText(RenderContext context, Value date, Value pattern, Value culture)
    {
        if (date.IsNull)
            return default;

        var format = pattern.IsNull ? context.DateFormatOfTemplate ?? DateFormat.Default : context.Text(pattern);
        return DateFormat.Format(date.AsDate, format, context.Culture(culture));
    }
}
