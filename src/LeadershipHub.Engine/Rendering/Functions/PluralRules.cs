namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>
/// Which plural form a whole number takes: one of <c>zero one two few many other</c>. The rules are those of the Unicode CLDR
/// for cardinal numbers; languages not named here take "one" for 1. https://cldr.unicode.org/index/cldr-spec/plural-rules
/// </summary>
internal static class PluralRules
{
    public static string CategoryOf(string language, long number)
    {
        var n = number < 0 ? 0 - (ulong)number : (ulong)number;
        return (language.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? language[..dash] : language).ToLowerInvariant() switch
        {
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => "other",
            "fr" or "pt" or "hy" => n <= 1 ? "one" : "other",
            "hi" or "fa" or "bn" => n <= 1 ? "one" : "other",
            "ar" => Arabic(n),
            "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "cs" or "sk" => n switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
            "pl" => n == 1 ? "one" : IsFew(n) ? "few" : "many",
            "ru" or "uk" or "be" or "sr" or "hr" or "bs" => Slavic(n, language),
            "lt" => n % 10 == 1 && n % 100 is (< 11 or > 19) ? "one" : n % 10 >= 2 && n % 100 is (< 11 or > 19) ? "few" : "other",
            "ro" => n == 1 ? "one" : n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other",
            "sl" => (n % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Arabic(ulong n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
    };

    private static string Slavic(ulong n, string language)
    {
        if (n % 10 == 1 && n % 100 != 11)
            return "one";

        // South Slavic languages have no "many".
        var rest = language.StartsWith("sr", StringComparison.OrdinalIgnoreCase) || language.StartsWith("hr", StringComparison.OrdinalIgnoreCase) || language.StartsWith("bs", StringComparison.OrdinalIgnoreCase)
            ? "other"
            : "many";
        return IsFew(n) ? "few" : rest;
    }

    private static bool IsFew(ulong n) => n % 10 is >= 2 and <= 4 && n % 100 is (< 12 or > 14);
}
