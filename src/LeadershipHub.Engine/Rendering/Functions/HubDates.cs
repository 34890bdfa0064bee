using System.Globalization;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>Writes dates as the site's culture does.</summary>
internal static class HubDates
{
    /// <param name="format"><c>long</c> (21 April 2026), <c>short</c> (21 Apr 2026), <c>month</c>, <c>year</c>, <c>iso</c> (2026-04-21), <c>datetime</c> (ISO 8601 with offset), or a .NET format.</param>
    public static string Format(DateTimeOffset local, string format, CultureInfo culture) => format switch
    {
        "long" => local.ToString(WithoutWeekday(culture), culture),
        "short" => local.ToString(WithoutWeekday(culture).Replace("MMMM", "MMM", StringComparison.Ordinal), culture),
        "month" => local.ToString("Y", culture),
        "year" => local.ToString("yyyy", culture),
        "iso" => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "datetime" => local.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => local.ToString(format.Length == 1 ? "%" + format : format, culture),
    };

    // Every culture has a long pattern without the weekday; to cut the weekday out of the other one would take rules for each language.
    private static string WithoutWeekday(CultureInfo culture) =>
        culture.DateTimeFormat.GetAllDateTimePatterns('D').FirstOrDefault(p => !p.Contains("ddd", StringComparison.Ordinal)) ?? "d MMMM yyyy";
}
