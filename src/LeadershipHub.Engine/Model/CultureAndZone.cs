using System.Globalization;

namespace LeadershipHub.Engine.Model;

/// <summary>How the site writes dates and numbers.</summary>
public sealed record CultureAndZone(CultureInfo Culture, TimeZoneInfo Zone)
{
    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);
}
