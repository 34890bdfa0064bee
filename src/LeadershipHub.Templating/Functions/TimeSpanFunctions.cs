namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static ValueMap Make() => new FunctionSet("timespan")
        .AddValue("zero", TimeSpan.Zero)
        .Add("from_days days", static (c, a) => Of(c, a[0], TimeSpan.TicksPerDay))
        .Add("from_hours hours", static (c, a) => Of(c, a[0], TimeSpan.TicksPerHour))
        .Add("from_minutes minutes", static (c, a) => Of(c, a[0], TimeSpan.TicksPerMinute))
        .Add("from_seconds seconds", static (c, a) => Of(c, a[0], TimeSpan.TicksPerSecond))
        .Add("from_milliseconds millis", static (c, a) => Of(c, a[0], TimeSpan.TicksPerMillisecond))
        .Add("parse text", static (c, a) =>
            TimeSpan.TryParse(c.Text(a[0]), c.Engine.Options.Culture, out var span)
                ? span
                : throw c.Error($"'{c.Text(a[0])}' is not a time span."))
        .Map;

    private static Value Of(RenderContext context, Value amount, long ticks)
    {
        var total = context.Number(amount) * ticks;
        return Math.Abs(total) < long.MaxValue ? new TimeSpan((long)total) : throw context.Error("The time span is too long.");
    }
}
