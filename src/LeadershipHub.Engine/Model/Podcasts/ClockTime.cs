using System.Globalization;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>Moments of a sound and lengths of time, as people, players and schema.org write them.</summary>
public static class ClockTime
{
    /// <summary>Longest that is read: 1,000 hours.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1000);

    /// <summary>Reads <c>754</c>, <c>754.5</c>, <c>12:34</c>, <c>1:02:03.250</c> (or with a comma), and <c>1h 2m 3s</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan time)
    {
        text = text.Trim();
        time = default;
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]))
            return false;

        return text.IndexOfAny('h', 'm', 's') >= 0 ? TryParseUnits(text, out time) : TryParseParts(text, out time);
    }

    /// <summary><c>0:07</c>, <c>12:34</c>, <c>1:02:34</c>; whole seconds.</summary>
    public static string Format(TimeSpan time)
    {
        var seconds = (long)time.TotalSeconds;
        return seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary><c>00:12:34</c>, with thousandths where there are any.</summary>
    public static string FormatLong(TimeSpan time)
    {
        var thousandths = (long)Math.Round(time.TotalMilliseconds);
        var seconds = thousandths / 1000;
        var whole = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return thousandths % 1000 == 0 ? whole : string.Create(CultureInfo.InvariantCulture, $"{whole}.{thousandths % 1000:000}");
    }

    /// <summary>The fragment of a media URL: <c>t=754</c>. https://www.w3.org/TR/media-frags/</summary>
    public static string Fragment(TimeSpan time) => "t=" + time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>An ISO 8601 duration: <c>PT12M34S</c>.</summary>
    public static string Iso(TimeSpan time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"PT{(hours > 0 ? $"{hours}H" : "")}{(minutes > 0 ? $"{minutes}M" : "")}{(rest > 0 || seconds == 0 ? $"{rest}S" : "")}");
    }

    // Seconds, or minutes and seconds, or hours, minutes and seconds. Only the first part may be 60 or more.
    private static bool TryParseParts(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        long whole = 0;
        var parts = 0;
        for (; text.IndexOf(':') is >= 0 and var colon; text = text[(colon + 1)..])
        {
            if (++parts > 2 || !TryCount(text[..colon], out var value) || (parts > 1 && value >= 60))
                return false;

            whole = (whole * 60) + value;
        }

        if (!TrySeconds(text, out var seconds) || (parts > 0 && seconds >= 60))
            return false;

        return TryMake((parts == 0 ? 0 : whole * 60) + seconds, out time);
    }

    private static bool TryParseUnits(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        var total = 0m;
        var order = "hms";
        while (!text.IsEmpty)
        {
            var unit = text.IndexOfAny(order);
            if (unit <= 0)
                return false;

            var part = text[..unit];
            decimal amount;
            if (text[unit] == 's')
            {
                if (!TrySeconds(part, out amount))
                    return false;
            }
            else
            {
                if (!TryCount(part, out var count))
                    return false;
                amount = count * (text[unit] == 'h' ? 3600m : 60m);
            }

            total += amount;
            order = order[(order.IndexOf(text[unit], StringComparison.Ordinal) + 1)..];
            text = text[(unit + 1)..].TrimStart();
            if (order.Length == 0 && !text.IsEmpty)
                return false;
        }

        return TryMake(total, out time);
    }

    private static bool TryCount(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value < 1_000_000;

    private static bool TrySeconds(ReadOnlySpan<char> text, out decimal seconds)
    {
        seconds = 0;
        var point = text.IndexOfAny('.', ',');
        if (!TryCount(point < 0 ? text : text[..point], out var whole) && !(point < 0 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out whole)))
            return false;

        seconds = whole;
        if (point < 0)
            return true;

        var digits = text[(point + 1)..];
        if (digits.IsEmpty || digits.Length > 9 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parts))
            return false;

        for (var i = 0; i < digits.Length; i++)
            seconds *= 10;
        seconds += parts;
        for (var i = 0; i < digits.Length; i++)
            seconds /= 10;
        return true;
    }

    private static bool TryMake(decimal seconds, out TimeSpan time)
    {
        time = default;
        if (seconds > (decimal)Longest.TotalSeconds)
            return false;

        time = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return true;
    }
}
