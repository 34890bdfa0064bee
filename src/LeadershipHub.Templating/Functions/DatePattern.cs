using System.Globalization;

namespace LeadershipHub.Templating.Functions;

/// <summary>Reads dates by the directives of strptime.</summary>
/// <remarks>https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html</remarks>
internal ref struct DatePattern
{
    private readonly CultureInfo _culture;
    private ReadOnlySpan<char> _text;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _dayOfYear;
    private int _hour;
    private int _minute;
    private int _second;
    private long _ticks;
    private bool? _isAfternoon;
    private TimeSpan? _offset;

    private DatePattern(string text, CultureInfo culture)
    {
        _text = text;
        _culture = culture;
    }

    public static bool TryParse(string text, string pattern, CultureInfo culture, TimeZoneInfo zone, out DateTimeOffset date)
    {
        var reader = new DatePattern(text.Trim(), culture);
        date = default;
        return reader.Read(pattern) && reader._text.Trim().IsEmpty && reader.TryMake(zone, out date);
    }

    private bool Read(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                if (!ReadDirective(pattern[++i]))
                    return false;
            }
            else if (char.IsWhiteSpace(pattern[i]))
            {
                _text = _text.TrimStart();
            }
            else if (!Skip(pattern[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadDirective(char directive) => directive switch
    {
        'Y' => Number(4, 1, 9999, out _year),
        'y' => Number(2, 0, 99, out _year) && (_year += _year < 69 ? 2000 : 1900) > 0,
        'm' => Number(2, 1, 12, out _month),
        'd' or 'e' => Number(2, 1, 31, out _day),
        'j' => Number(3, 1, 366, out _dayOfYear),
        'H' or 'k' => Number(2, 0, 23, out _hour),
        'I' or 'l' => Number(2, 1, 12, out _hour),
        'M' => Number(2, 0, 59, out _minute),
        'S' => Number(2, 0, 59, out _second),
        'L' => Fraction(3),
        'N' => Fraction(9),
        'b' or 'B' or 'h' => Name(_culture.DateTimeFormat.MonthNames, _culture.DateTimeFormat.AbbreviatedMonthNames, out _month) && ++_month > 0,
        'a' or 'A' => Name(_culture.DateTimeFormat.DayNames, _culture.DateTimeFormat.AbbreviatedDayNames, out _),
        'p' or 'P' => Half(),
        'Z' or 'z' => Offset(),
        'D' => Read("%m/%d/%y"),
        'F' => Read("%Y-%m-%d"),
        'T' => Read("%H:%M:%S"),
        'R' => Read("%H:%M"),
        'r' => Read("%I:%M:%S %p"),
        'c' => Read("%a %b %e %T %Y"),
        'v' => Read("%e-%b-%Y"),
        'x' => Read("%m/%d/%Y"),
        'X' => Read("%H:%M:%S"),
        'n' or 't' => (_text = _text.TrimStart()).Length >= 0,
        '%' => Skip('%'),
        _ => false,
    };

    private bool Skip(char letter)
    {
        if (_text.IsEmpty || _text[0] != letter)
            return false;

        _text = _text[1..];
        return true;
    }

    private bool Number(int digits, int least, int most, out int number)
    {
        _text = _text.TrimStart();
        var length = 0;
        while (length < digits && length < _text.Length && char.IsAsciiDigit(_text[length]))
            length++;

        if (!int.TryParse(_text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < least || number > most)
            return false;

        _text = _text[length..];
        return true;
    }

    private bool Fraction(int digits)
    {
        var before = _text.Length;
        if (!Number(digits, 0, int.MaxValue, out var number))
            return false;

        _ticks = (long)(number * Math.Pow(10, 7 - (before - _text.Length)));
        return true;
    }

    private bool Name(string[] full, string[] brief, out int index)
    {
        for (index = 0; index < full.Length; index++)
        {
            if (TakeName(full[index]) || TakeName(brief[index]))
                return true;
        }

        return false;
    }

    private bool TakeName(string name)
    {
        if (name.Length == 0 || !_text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return false;

        _text = _text[name.Length..];
        return true;
    }

    private bool Half()
    {
        if (_text.Length < 2 || (_text[1] | ' ') != 'm' || (_text[0] | ' ') is not ('a' or 'p'))
            return false;

        _isAfternoon = (_text[0] | ' ') == 'p';
        _text = _text[2..];
        return true;
    }

    private bool Offset()
    {
        if (Skip('Z'))
        {
            _offset = TimeSpan.Zero;
            return true;
        }

        var isBehind = Skip('-');
        if ((!isBehind && !Skip('+')) || !Number(2, 0, 14, out var hours))
            return false;

        Skip(':');
        if (!Number(2, 0, 59, out var minutes))
            return false;

        _offset = new TimeSpan(hours, minutes, 0) * (isBehind ? -1 : 1);
        return true;
    }

    private readonly bool TryMake(TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        if (_day > DateTime.DaysInMonth(_year, _month))
            return false;

        var hour = _isAfternoon is { } afternoon ? (_hour % 12) + (afternoon ? 12 : 0) : _hour;
        var local = _dayOfYear > 0 ? new DateTime(_year, 1, 1, hour, _minute, _second).AddDays(_dayOfYear - 1) : new DateTime(_year, _month, _day, hour, _minute, _second);
        date = new(local.AddTicks(_ticks), _offset ?? zone.GetUtcOffset(local));
        return true;
    }
}
