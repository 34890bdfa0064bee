using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>Writes dates as the site's culture does.</summary>
internal static class HubDates
{
    /// <param name="format">
    /// <c>long</c> (21 April 2026), <c>short</c> (21 Apr 2026), <c>month</c>, <c>year</c>, <c>iso</c> (2026-04-21), <c>datetime</c>
    /// (ISO 8601 with offset), <c>rfc822</c> (for feeds), or a .NET format.
    /// </param>
    /// <exception cref="FormatException">No format at all.</exception>
    public static string Format(DateTimeOffset date, string format, CultureAndZone locale)
    {
        var local = locale.Local(date);
        return format switch
        {
            "long" => local.ToString(locale.LongDate, locale.Culture),
            "short" => local.ToString(locale.ShortDate, locale.Culture),
            "month" => local.ToString("Y", locale.Culture),
            "year" => local.ToString("yyyy", locale.Culture),
            "iso" => MachineTime.Day(local),
            "datetime" => MachineTime.Rfc3339(local),
            "rfc822" => MachineTime.Rfc822(local),
            _ => local.ToString(format.Length == 1 ? "%" + format : format, locale.Culture),
        };
    }
}
