using System.Globalization;

namespace LeadershipHub.Engine.Model;

/// <summary>How the site writes dates and numbers.</summary>
public sealed class CultureAndZone(CultureInfo culture, TimeZoneInfo zone)
{
    public CultureInfo Culture => culture;

    public TimeZoneInfo Zone => zone;

    /// <summary>A .NET pattern such as <c>d MMMM yyyy</c>. Every culture has a long one without the weekday; to cut the weekday out of the other would take rules for each language.</summary>
    public string LongDate => field ??=
        Culture.DateTimeFormat.GetAllDateTimePatterns('D').FirstOrDefault(p => !p.Contains("ddd", StringComparison.Ordinal)) ?? "d MMMM yyyy";

    /// <summary>The same with a short month.</summary>
    public string ShortDate => LongDate.Replace("MMMM", "MMM", StringComparison.Ordinal);

    /// <summary>When a day begins: where summer time begins at midnight, an hour later.</summary>
    public DateTimeOffset At(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new(local, Zone.GetUtcOffset(local));
    }

    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);
}
