using System.Globalization;
using System.Text;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Dates as <c>date.to_string</c> prints them, by the directives of strftime.</summary>
/// <remarks>https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html, with the extensions of Ruby.</remarks>
internal static class DateFormat
{
    public const string Default = "%d %b %Y";

    public static string Format(DateTimeOffset date, string pattern, CultureInfo culture)
    {
        if (pattern.StartsWith("%g", StringComparison.Ordinal))
        {
            culture = CultureInfo.InvariantCulture;
            pattern = pattern[2..];
            pattern = pattern.Length == 0 ? Default : pattern;
        }

        var text = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
                Append(text, date, pattern[++i], culture);
            else
                text.Append(pattern[i]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DateTimeOffset date, char directive, CultureInfo culture)
    {
        var part = Calendar(date, directive, culture) ?? Clock(date, directive, culture) ?? Composed(date, directive, culture);
        if (part is null)
            text.Append('%').Append(directive);
        else
            text.Append(part);
    }

    private static string? Calendar(DateTimeOffset date, char directive, CultureInfo culture) => directive switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'C' => Padded(date.Year / 100, 2),
        'd' => Padded(date.Day, 2),
        'e' => Blank(date.Day),
        'j' => Padded(date.DayOfYear, 3),
        'm' => Padded(date.Month, 2),
        'u' => Padded(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
        'w' => Padded((int)date.DayOfWeek, 1),
        'U' => Padded((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
        'W' => Padded((date.DayOfYear + 6 - (((int)date.DayOfWeek + 6) % 7)) / 7, 2),
        'V' => Padded(ISOWeek.GetWeekOfYear(date.DateTime), 2),
        'G' => Padded(ISOWeek.GetYear(date.DateTime), 4),
        'y' => Padded(date.Year % 100, 2),
        'Y' => Padded(date.Year, 4),
        _ => null,
    };

    private static string? Clock(DateTimeOffset date, char directive, CultureInfo culture) => directive switch
    {
        'H' => Padded(date.Hour, 2),
        'I' => Padded(Hour12(date), 2),
        'k' => Blank(date.Hour),
        'l' => Blank(Hour12(date)),
        'L' => Padded(date.Millisecond, 3),
        'M' => Padded(date.Minute, 2),
        'N' => Padded(date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
        'p' => date.ToString("tt", CultureInfo.InvariantCulture),
        'P' => date.Hour < 12 ? "am" : "pm",
        's' => date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'S' => Padded(date.Second, 2),
        'Z' => date.ToString("zzz", culture),
        'z' => date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal),
        _ => null,
    };

    private static string? Composed(DateTimeOffset date, char directive, CultureInfo culture) => directive switch
    {
        'c' => Format(date, "%a %b %e %T %Y", culture),
        'D' => Format(date, "%m/%d/%y", culture),
        'F' => Format(date, "%Y-%m-%d", culture),
        'r' => Format(date, "%I:%M:%S %p", culture),
        'R' => Format(date, "%H:%M", culture),
        'T' => Format(date, "%H:%M:%S", culture),
        'v' => Format(date, "%e-%b-%Y", CultureInfo.InvariantCulture).ToUpperInvariant(),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => null,
    };

    private static int Hour12(DateTimeOffset date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Padded(long number, int digits) => number.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Blank(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);
}
