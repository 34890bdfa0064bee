using System.Globalization;

namespace LeadershipHub.Engine.Parsing.People;

/// <summary>International Standard Book Numbers.</summary>
/// <remarks>https://www.isbn-international.org/content/isbn-users-manual</remarks>
internal static class Isbn
{
    /// <summary>What is wrong with a number, as the end of a sentence; null where nothing is. Hyphens and spaces do not count.</summary>
    public static string? ProblemOf(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length is not (10 or 13))
            return "it must have 10 or 13 digits";
        if (!digits[..^1].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(digits[^1]) || (digits.Length == 10 && digits[^1] is 'X' or 'x')))
            return "it must have digits only, save an X at the end of ten";

        var expected = digits.Length == 10 ? LastOfTen(digits) : LastOfThirteen(digits);
        return char.ToUpperInvariant(digits[^1]) == expected ? null : $"its last digit should be {expected}";
    }

    private static char LastOfTen(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (10 - i) * (digits[i] - '0');

        var last = (11 - (sum % 11)) % 11;
        return last == 10 ? 'X' : last.ToString(CultureInfo.InvariantCulture)[0];
    }

    private static char LastOfThirteen(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
