using System.Globalization;

namespace LeadershipHub.Engine.Model;

/// <summary>Numbers as all cultures write them. Only a minus sign is a matter of culture, and the first mention of any culture, the invariant one too, loads the ICU libraries.</summary>
internal static class Digits
{
    public static string Of(long number) => number >= 0 ? ((ulong)number).ToString(provider: null) : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads what has only digits; false also where the number is larger than an <see cref="int"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var read = 0L;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit) || (read = (read * 10) + digit - '0') > int.MaxValue)
                return false;
        }

        number = (int)read;
        return !text.IsEmpty;
    }
}
