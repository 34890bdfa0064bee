using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>
/// Dates as authors write them: <c>2026-03-01</c> (midnight), <c>2026-03-01 08:30</c>, with seconds and fractions, with <c>T</c> or a
/// space, with an offset (<c>Z</c>, <c>+02:00</c>, <c>+0200</c>, <c>+02</c>) or without one in the site's time zone. A time that the
/// clock jumps over in spring is moved on by the length of the jump; one that comes twice in autumn is the first.
/// </summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc3339#section-5.6</remarks>
public static class DateText
{
    /// <param name="problem">A sentence that says what is wrong; empty where the date was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, SiteZone zone, out DateTimeOffset date, out string problem)
    {
        date = default;
        var cursor = new Cursor(text.Trim());
        if (!TryReadDay(ref cursor, out var moment, out problem))
            return false;

        if (cursor.IsAtEnd)
        {
            date = zone.Meant(moment);
            return true;
        }

        if (!TryReadTime(ref cursor, ref moment, out problem) || !TryReadOffset(ref cursor, out var offset, out problem))
            return false;

        date = offset is { } given ? SiteZone.WithOffset(moment, given) : zone.Meant(moment);
        return true;
    }

    private static bool TryReadDay(ref Cursor cursor, out DateTime day, out string problem)
    {
        day = default;
        problem = "It begins with four digits for the year, two for the month and two for the day.";
        if (!cursor.TryNumber(4, out var year) || !cursor.TryTake('-') || !cursor.TryNumber(2, out var month)
            || !cursor.TryTake('-') || !cursor.TryNumber(2, out var number) || cursor.IsAtDigit)
            return false;

        problem = year < 1 ? "There is no year 0."
            : month is < 1 or > 12 ? "Months go from 01 to 12."
            : number < 1 || number > DateTime.DaysInMonth(year, month) ? DaysOf(year, month)
            : "";
        if (problem.Length > 0)
            return false;

        day = new(year, month, number);
        return true;
    }

    private static string DaysOf(int year, int month) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days.");

    private static bool TryReadTime(ref Cursor cursor, ref DateTime moment, out string problem)
    {
        problem = "After the day comes a time such as 08:30.";
        if (!cursor.TryTakeTimeMark() || !cursor.TryNumber(2, out var hour) || !cursor.TryTake(':') || !cursor.TryNumber(2, out var minute))
            return false;

        var (second, ticks) = (0, 0L);
        if (cursor.TryTake(':') && !(cursor.TryNumber(2, out second) && cursor.TryFraction(out ticks)))
            return false;

        problem = hour > 23 ? "Hours go from 00 to 23."
            : minute > 59 ? "Minutes go from 00 to 59."
            : second > 60 ? "Seconds go from 00 to 59."
            : "";
        if (problem.Length > 0)
            return false;

        // A leap second, which .NET cannot say, is the one before it.
        moment = moment.AddTicks(new TimeSpan(hour, minute, Math.Min(second, 59)).Ticks + ticks);
        return true;
    }

    private static bool TryReadOffset(ref Cursor cursor, out TimeSpan? offset, out string problem)
    {
        offset = null;
        problem = "";
        cursor.SkipSpaces();
        if (cursor.IsAtEnd)
            return true;

        problem = "After the time comes nothing, 'Z', or an offset such as +02:00.";
        if (cursor.TryTake('Z') || cursor.TryTake('z'))
        {
            offset = TimeSpan.Zero;
            return cursor.IsAtEnd;
        }

        var isNegative = cursor.TryTake('-');
        if ((!isNegative && !cursor.TryTake('+')) || !cursor.TryNumber(2, out var hours))
            return false;

        var minutes = 0;
        if (!cursor.IsAtEnd && !((cursor.TryTake(':') || cursor.IsAtDigit) && cursor.TryNumber(2, out minutes) && cursor.IsAtEnd))
            return false;

        problem = hours * 60 + minutes > 14 * 60 || minutes > 59 ? "Offsets go from -14:00 to +14:00." : "";
        offset = new TimeSpan(hours, minutes, 0) * (isNegative ? -1 : 1);
        return problem.Length == 0;
    }

    private ref struct Cursor(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public readonly bool IsAtDigit => !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]);

        public bool TryTake(char expected)
        {
            if (_rest.IsEmpty || _rest[0] != expected)
                return false;

            _rest = _rest[1..];
            return true;
        }

        public bool TryTakeTimeMark()
        {
            if (TryTake('T') || TryTake('t'))
                return true;

            var length = _rest.Length;
            SkipSpaces();
            return _rest.Length < length;
        }

        public void SkipSpaces() => _rest = _rest.TrimStart(" \t");

        public bool TryNumber(int digits, out int number)
        {
            number = 0;
            if (_rest.Length < digits)
                return false;

            foreach (var digit in _rest[..digits])
            {
                if (!char.IsAsciiDigit(digit))
                    return false;
                number = (number * 10) + digit - '0';
            }

            _rest = _rest[digits..];
            return true;
        }

        // Digits after the seventh are below a tick and are left out.
        public bool TryFraction(out long ticks)
        {
            ticks = 0;
            if (!TryTake('.') && !TryTake(','))
                return true;
            if (!IsAtDigit)
                return false;

            for (var unit = TimeSpan.TicksPerSecond / 10; IsAtDigit; unit /= 10, _rest = _rest[1..])
                ticks += (_rest[0] - '0') * unit;

            return true;
        }
    }
}
