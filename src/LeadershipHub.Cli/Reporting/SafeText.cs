using System.Globalization;
using System.Text;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Text of authors made fit for a terminal.</summary>
internal static class SafeText
{
    private const int TabWidth = 4;

    /// <summary>Replaces control and direction characters, which could move the cursor, recolour the screen or reorder a line. Tabs become spaces.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;

        var clean = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c == '\t')
                clean.Append(' ', TabWidth);
            else
                clean.Append(IsUnsafe(c) ? '\uFFFD' : c);
        }

        return clean.ToString();
    }

    /// <summary>Columns that a terminal gives the text: two for East Asian wide characters and emoji, none for marks that join the one before.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);

        return width;
    }

    private static int Width(Rune rune)
    {
        if (rune.Value == '\t')
            return TabWidth;

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || rune.Value is 0x200D)
            return 0;

        return IsWide(rune.Value) ? 2 : 1;
    }

    // The blocks of https://www.unicode.org/reports/tr11/ that matter in prose; single exceptions inside them do not.
    private static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u2028' or '\u2029';
}
