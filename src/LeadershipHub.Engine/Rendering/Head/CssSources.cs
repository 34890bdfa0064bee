using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>What a style sheet takes an address for.</summary>
internal enum CssUse
{
    Image,
    Font,
    Sheet,
}

/// <summary>Finds the addresses in styles that lead to another host, or hold their data themselves.</summary>
internal static partial class CssSources
{
    public static ImmutableArray<(CssUse Use, string Address)> In(string css)
    {
        if (!css.Contains(':', StringComparison.Ordinal) || (!css.Contains("url(", StringComparison.OrdinalIgnoreCase) && !css.Contains("@import", StringComparison.OrdinalIgnoreCase)))
            return [];

        var found = ImmutableArray.CreateBuilder<(CssUse, string)>();
        foreach (Match match in Reference().Matches(css))
        {
            var target = match.Groups["target"].Value;
            if (target.Contains(':', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal))
                found.Add((match.Groups["import"].Success ? CssUse.Sheet : IsInFontFace(css.AsSpan(0, match.Index)) ? CssUse.Font : CssUse.Image, target));
        }

        return found.DrainToImmutable();
    }

    private static bool IsInFontFace(ReadOnlySpan<char> before)
    {
        var open = before.LastIndexOf('{');
        return open > before.LastIndexOf('}') && before[..open].TrimEnd().EndsWith("@font-face", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("""((?<import>@import)\s+(url\(\s*)?|url\(\s*)["']?(?<target>[^"')\s]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reference();
}
