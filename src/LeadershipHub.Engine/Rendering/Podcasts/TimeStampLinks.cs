using System.Buffers;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Makes links into the player of the time stamps in show notes: <c>12:34</c>, <c>1:02:03</c>.</summary>
internal static class TimeStampLinks
{
    private static readonly SearchValues<byte> Interesting = SearchValues.Create("<0123456789"u8);

    private static readonly string[] Closed = ["a", "code", "pre", "script", "style", "svg", "button", "textarea", "time", "title"];

    /// <param name="html">UTF-8, as bodies are written.</param>
    /// <param name="page">The URL of the episode's page; "" on that page itself.</param>
    /// <param name="duration">Later times are no time stamps; null where it is not known.</param>
    public static void Write(ReadOnlySpan<byte> html, string page, TimeSpan? duration, IBufferWriter<byte> output)
    {
        var done = 0;
        for (var at = 0; at < html.Length;)
        {
            var ahead = html[at..].IndexOfAny(Interesting);
            if (ahead < 0)
                break;

            at += ahead;
            if (html[at] == (byte)'<')
            {
                at = AfterTag(html, at);
                continue;
            }

            var length = LengthOfStamp(html, at, duration, out var time);
            if (length > 0)
            {
                output.Write(html[done..at]);
                output.Write("<a class=\"timestamp\" href=\""u8);
                output.Escaped(page);
                output.Write("#"u8);
                output.Text(ClockTime.Fragment(time));
                output.Write("\">"u8);
                output.Write(html.Slice(at, length));
                output.Write("</a>"u8);
                done = at + length;
            }

            at += Math.Max(length, DigitsAt(html, at));
        }

        output.Write(html[done..]);
    }

    // Past the tag, or past the whole element where links have no place in it.
    private static int AfterTag(ReadOnlySpan<byte> html, int open)
    {
        var close = html[open..].IndexOf((byte)'>');
        var end = close < 0 ? html.Length : open + close + 1;
        foreach (var name in Closed)
        {
            if (!IsTag(html[(open + 1)..], name))
                continue;

            for (var from = end; from < html.Length;)
            {
                var next = html[from..].IndexOf("</"u8);
                if (next < 0)
                    return html.Length;
                from += next + 2;
                if (IsTag(html[from..], name))
                    return from;
            }

            return html.Length;
        }

        return end;
    }

    private static bool IsTag(ReadOnlySpan<byte> after, string name)
    {
        if (after.Length <= name.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if ((after[i] | 0x20) != name[i])
                return false;
        }

        return !char.IsAsciiLetterOrDigit((char)after[name.Length]) && after[name.Length] != (byte)'-';
    }

    // Digits, and once or twice a colon with two digits; a word of its own.
    private static int LengthOfStamp(ReadOnlySpan<byte> html, int at, TimeSpan? duration, out TimeSpan time)
    {
        time = default;
        if (at > 0 && (char.IsAsciiLetterOrDigit((char)html[at - 1]) || html[at - 1] is (byte)':' or (byte)'.' or (byte)',' or (byte)'/' or (byte)'-' or (byte)'&' or (byte)'#' or >= 0x80))
            return 0;

        var end = at + DigitsAt(html, at);
        var parts = 0;
        while (parts < 2 && end + 2 < html.Length && html[end] == (byte)':' && DigitsAt(html, end + 1) == 2)
        {
            end += 3;
            parts++;
        }

        if (parts == 0 || DigitsAt(html, at) > 2 || IsJoined(html, end))
            return 0;

        Span<char> text = stackalloc char[end - at];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)html[at + i];
        return ClockTime.TryParse(text, out time) && !(time > duration) ? end - at : 0;
    }

    // "10:30 am" is a time of day, "12:34.5" and "12:34:56:78" are something else.
    private static bool IsJoined(ReadOnlySpan<byte> html, int end)
    {
        if (end >= html.Length)
            return false;
        if (char.IsAsciiLetterOrDigit((char)html[end]) || html[end] is (byte)':' or (byte)'/' or >= 0x80)
            return true;
        if ((html[end] is (byte)'.' or (byte)',' or (byte)'-') && end + 1 < html.Length && char.IsAsciiDigit((char)html[end + 1]))
            return true;

        return IsHalfOfDay(html[end..].TrimStart((byte)' '));
    }

    private static bool IsHalfOfDay(ReadOnlySpan<byte> after)
    {
        Span<byte> letters = stackalloc byte[2];
        var count = 0;
        foreach (var b in after)
        {
            if (b == (byte)'.')
                continue;
            if (!char.IsAsciiLetter((char)b))
                break;
            if (count == 2)
                return false;
            letters[count++] = (byte)(b | 0x20);
        }

        return count == 2 && letters[1] == (byte)'m' && (letters[0] is (byte)'a' or (byte)'p');
    }

    private static int DigitsAt(ReadOnlySpan<byte> html, int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiDigit((char)html[end]))
            end++;
        return end - at;
    }
}
