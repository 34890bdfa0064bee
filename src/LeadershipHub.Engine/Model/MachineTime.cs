namespace LeadershipHub.Engine.Model;

/// <summary>
/// Moments as machines read them, with their own offsets. Written digit by digit: what the framework formats needs a culture, whose first mention loads the ICU libraries, and
/// code that is compiled when the program runs.
/// </summary>
internal static class MachineTime
{
    private const string Weekdays = "SunMonTueWedThuFriSat";
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>RFC 3339, full-date: <c>2026-04-21</c>.</summary>
    public static string Day(DateTimeOffset time)
    {
        Span<char> text = stackalloc char[10];
        PutDay(text, time);
        return new(text);
    }

    /// <summary>RFC 3339, date-time in whole seconds: <c>2026-04-21T08:05:09+02:00</c>.</summary>
    public static string Rfc3339(DateTimeOffset time)
    {
        Span<char> text = stackalloc char[25];
        PutDay(text, time);
        text[10] = 'T';
        PutClock(text[11..], time);
        PutOffset(text[19..], time.Offset, ":");
        return new(text);
    }

    /// <summary>RFC 822 as amended by RFC 2822: <c>Tue, 21 Apr 2026 08:05:09 +0200</c>.</summary>
    public static string Rfc822(DateTimeOffset time)
    {
        Span<char> text = stackalloc char[31];
        Weekdays.AsSpan(3 * (int)time.DayOfWeek, 3).CopyTo(text);
        ", ".CopyTo(text[3..]);
        Put(text.Slice(5, 2), time.Day);
        text[7] = ' ';
        Months.AsSpan(3 * (time.Month - 1), 3).CopyTo(text[8..]);
        text[11] = ' ';
        Put(text.Slice(12, 4), time.Year);
        text[16] = ' ';
        PutClock(text[17..], time);
        text[25] = ' ';
        PutOffset(text[26..], time.Offset, "");
        return new(text);
    }

    private static void PutDay(Span<char> text, DateTimeOffset time)
    {
        Put(text[..4], time.Year);
        text[4] = '-';
        Put(text.Slice(5, 2), time.Month);
        text[7] = '-';
        Put(text.Slice(8, 2), time.Day);
    }

    private static void PutClock(Span<char> text, DateTimeOffset time)
    {
        Put(text[..2], time.Hour);
        text[2] = ':';
        Put(text.Slice(3, 2), time.Minute);
        text[5] = ':';
        Put(text.Slice(6, 2), time.Second);
    }

    private static void PutOffset(Span<char> text, TimeSpan offset, string between)
    {
        text[0] = offset < TimeSpan.Zero ? '-' : '+';
        Put(text.Slice(1, 2), Math.Abs(offset.Hours));
        between.CopyTo(text[3..]);
        Put(text.Slice(3 + between.Length, 2), Math.Abs(offset.Minutes));
    }

    private static void Put(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10)
            text[i] = (char)('0' + (number % 10));
    }
}
