using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // 10^400 has 1,329 bits; larger powers of ten are written as floats.
    private const int LargestExponent = 400;

    // 10^18 is below 2^63.
    private const int LongestInteger = 18;

    private LiteralExpression ParseNumber(Token token)
    {
        var text = _text[token.Start..token.End];
        var value = ReadNumber(text);
        return value is { } number ? new(token.Start, number, text) : Fail(token, $"'{text}' is not a number.");
    }

    /// <summary>Decimal digits alone by hand: the framework's parsers ask for a culture, which loads its library.</summary>
    private static Value? ReadNumber(string text)
    {
        long whole = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit) || text.Length > LongestInteger)
                return ReadOther(text.Replace("_", "", StringComparison.Ordinal));

            whole = (whole * 10) + (digit - '0');
        }

        return whole;
    }

    // Kept apart, since a method that speaks of big integers loads theirs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value? ReadOther(string digits)
    {
        if (digits.Length > 1 && digits[1] is 'x' or 'X' or 'b' or 'B')
            return ReadBits(digits);

        switch (digits[^1])
        {
            case 'f' or 'F':
                return float.TryParse(digits.AsSpan(..^1), Decimal, CultureInfo.InvariantCulture, out var single) ? Value.From(single) : default(Value?);
            case 'd' or 'D':
                return double.TryParse(digits.AsSpan(..^1), Decimal, CultureInfo.InvariantCulture, out var wide) ? wide : default(Value?);
            case 'm' or 'M':
                return decimal.TryParse(digits.AsSpan(..^1), Decimal, CultureInfo.InvariantCulture, out var exact) ? exact : default(Value?);
        }

        if (digits.Contains('.', StringComparison.Ordinal))
            return double.TryParse(digits, Decimal, CultureInfo.InvariantCulture, out var number) ? number : default(Value?);

        return digits.AsSpan().ContainsAny('e', 'E') ? ReadPower(digits) : ReadInteger(digits);
    }

    private static Value? ReadInteger(string digits)
    {
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return whole;

        return BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var big) ? Value.From(big) : default(Value?);
    }

    /// <summary><c>1e3</c> is a whole number, <c>1e-3</c> is not.</summary>
    private static Value? ReadPower(string digits)
    {
        var at = digits.AsSpan().IndexOfAny('e', 'E');
        if (!int.TryParse(digits.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return null;

        if (exponent is < 0 or > LargestExponent)
            return double.TryParse(digits, Decimal, CultureInfo.InvariantCulture, out var number) ? number : default(Value?);

        return BigInteger.TryParse(digits.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var factor)
            ? Value.From(factor * BigInteger.Pow(10, exponent))
            : default(Value?);
    }

    /// <summary>Hexadecimal and binary: signed in 32 or 64 bits unless marked as unsigned.</summary>
    private static Value? ReadBits(string digits)
    {
        var isUnsigned = digits[^1] is 'u' or 'U';
        var body = isUnsigned ? digits.AsSpan(2..^1) : digits.AsSpan(2..);
        var style = digits[1] is 'x' or 'X' ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (!ulong.TryParse(body, style, CultureInfo.InvariantCulture, out var bits))
            return null;

        if (isUnsigned)
            return Value.From(new BigInteger(bits));

        return bits is > int.MaxValue and <= uint.MaxValue ? (long)(int)(uint)bits : (long)bits;
    }
}
