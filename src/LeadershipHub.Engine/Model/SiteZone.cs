namespace LeadershipHub.Engine.Model;

/// <summary>
/// The zone in which a site keeps its time. It is looked up when somebody needs it, and never for UTC: the first mention of any zone, as of any culture, loads the
/// ICU libraries.
/// </summary>
/// <param name="id">IANA name; one that this system does not know is taken for UTC.</param>
public sealed class SiteZone(string id)
{
    public static SiteZone Utc { get; } = new("UTC");

    public TimeZoneInfo Info => field ??= TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private bool IsUtc { get; } = id is "UTC" or "Etc/UTC";

    /// <summary>The same moment as the clocks there show it.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => IsUtc ? time.ToUniversalTime() : TimeZoneInfo.ConvertTime(time, Info);

    /// <summary>When a day begins: where summer time begins at midnight, an hour later.</summary>
    public DateTimeOffset At(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        if (IsUtc)
            return new(local, TimeSpan.Zero);

        while (Info.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new(local, Info.GetUtcOffset(local));
    }

    /// <summary>What an author means by a time without an offset. One that the clock jumps over is moved on by the length of the jump; one that comes twice is the first.</summary>
    public DateTimeOffset Meant(DateTime local)
    {
        if (IsUtc)
            return new(local, TimeSpan.Zero);

        if (Info.IsInvalidTime(local))
        {
            // The offset of the day before is the one from before the jump; the zone then says how late that moment is called.
            var before = WithOffset(local, Info.GetUtcOffset(local.AddDays(-1)));
            return TimeZoneInfo.ConvertTime(before, Info);
        }

        return WithOffset(local, Info.IsAmbiguousTime(local) ? Info.GetAmbiguousTimeOffsets(local).Max() : Info.GetUtcOffset(local));
    }

    /// <summary>At the two ends of the calendar an offset can lead out of it; there is none then.</summary>
    internal static DateTimeOffset WithOffset(DateTime local, TimeSpan offset)
    {
        var utc = local.Ticks - offset.Ticks;
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks ? new(local, TimeSpan.Zero) : new(local, offset);
    }
}
