using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>Writes dates as the site's culture does.</summary>
internal static partial class HubDates
{
    /// <param name="format"><c>long</c> (21 April 2026), <c>short</c> (21 Apr 2026), <c>month</c>, <c>year</c>, <c>iso</c> (2026-04-21), <c>datetime</c> (ISO 8601 with offset), <c>rfc822</c> (for feeds), or a .NET format.</param>
    public static string Format(DateTimeOffset local, string format, CultureInfo culture) => format switch
    {
        "long" => local.ToString(WithoutWeekday(culture), culture),
        "short" => local.ToString(WithoutWeekday(culture).Replace("MMMM", "MMM", StringComparison.Ordinal), culture),
        "month" => local.ToString("Y", culture),
        "year" => local.ToString("yyyy", culture),
        "iso" => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "datetime" => local.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        "rfc822" => Rfc822(local),
        _ => local.ToString(format.Length == 1 ? "%" + format : format, culture),
    };

    /// <summary>RFC 822 as amended by RFC 2822: <c>Tue, 21 Apr 2026 08:00:00 +0200</c>.</summary>
    public static string Rfc822(DateTimeOffset date)
    {
        var text = date.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
        return text.Remove(text.LastIndexOf(':'), 1);
    }

    private static string WithoutWeekday(CultureInfo culture) => Weekday().Replace(culture.DateTimeFormat.LongDatePattern, "").Trim();

    [GeneratedRegex(@"(^|\s)dddd?\s*[,،]?\s*|[,،]?\s*dddd?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
