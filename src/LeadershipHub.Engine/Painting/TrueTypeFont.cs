using System.Buffers.Binary;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Painting;

/// <summary>
/// The widths of a font's characters: tables <c>head</c>, <c>hhea</c>, <c>hmtx</c> and <c>cmap</c> of a TrueType or OpenType file or a collection of them.
/// Reads nothing outside the file whatever it says. https://learn.microsoft.com/typography/opentype/spec/otff
/// </summary>
internal sealed class TrueTypeFont : IFontMeasure
{
    // What a character takes that the font does not have: another font draws it, and those of East Asia and emoji are as wide as they are high.
    private const double WidthOfWide = 1.0;
    private const double WidthOfOther = 0.7;

    private readonly byte[] _file;
    private readonly int _metrics;
    private readonly int _metricsCount;
    private readonly double _unitsPerEm;
    private readonly (int Start, int Format) _characters;

    private TrueTypeFont(byte[] file, int metrics, int metricsCount, int unitsPerEm, (int Start, int Format) characters) =>
        (_file, _metrics, _metricsCount, _unitsPerEm, _characters) = (file, metrics, metricsCount, unitsPerEm, characters);

    /// <param name="index">Of the font in a collection, from 0.</param>
    /// <returns>Null for a file that is no such font.</returns>
    public static TrueTypeFont? Read(byte[] file, int index)
    {
        var start = TagAt(file, 0) is "ttcf" ? UInt32At(file, 12 + (4 * index)) : 0;
        if (TableAt(file, start, "head") is not { } head || TableAt(file, start, "hhea") is not { } hhea || TableAt(file, start, "hmtx") is not { } hmtx || TableAt(file, start, "cmap") is not { } cmap)
            return null;

        var unitsPerEm = UInt16At(file, head + 18);
        var count = UInt16At(file, hhea + 34);
        return unitsPerEm is >= 16 and <= 16384 && count > 0 && BestMap(file, cmap) is { } characters ? new(file, hmtx, count, unitsPerEm, characters) : null;
    }

    public double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += WidthOf(rune);
        return width;
    }

    private double WidthOf(Rune rune)
    {
        var glyph = _characters.Format == 12 ? GlyphOf12(rune.Value) : GlyphOf4(rune.Value);
        if (glyph != 0)
            return UInt16At(_file, _metrics + (4 * Math.Min(glyph, _metricsCount - 1))) / _unitsPerEm;

        return Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format ? 0 : IsWide(rune.Value) ? WidthOfWide : WidthOfOther;
    }

    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F000;

    // Format 12 reaches all of Unicode, format 4 its first plane.
    private static (int Start, int Format)? BestMap(byte[] file, int cmap)
    {
        (int, int)? best = null;
        var count = UInt16At(file, cmap + 2);
        for (var i = 0; i < count; i++)
        {
            var record = cmap + 4 + (8 * i);
            var isUnicode = UInt16At(file, record) is var platform && (platform == 0 || (platform == 3 && UInt16At(file, record + 2) is 1 or 10));
            var start = cmap + UInt32At(file, record + 4);
            var format = UInt16At(file, start);
            if (!isUnicode || start < 0)
                continue;
            if (format == 12)
                return (start, 12);
            if (format == 4)
                best = (start, 4);
        }

        return best;
    }

    private int GlyphOf12(int value)
    {
        var (from, to) = (0, UInt32At(_file, _characters.Start + 12) - 1);
        while (from <= to)
        {
            var middle = (from + to) >>> 1;
            var group = _characters.Start + 16 + (12 * middle);
            var first = UInt32At(_file, group);
            if (value < first)
                to = middle - 1;
            else if (value > UInt32At(_file, group + 4))
                from = middle + 1;
            else
                return UInt32At(_file, group + 8) + value - first;
        }

        return 0;
    }

    private int GlyphOf4(int value)
    {
        if (value > 0xFFFF)
            return 0;

        var doubled = UInt16At(_file, _characters.Start + 6);
        var ends = _characters.Start + 14;
        var starts = ends + doubled + 2;
        for (var i = 0; i < doubled; i += 2)
        {
            if (UInt16At(_file, ends + i) < value)
                continue;

            var first = UInt16At(_file, starts + i);
            if (value < first)
                return 0;

            var delta = UInt16At(_file, starts + doubled + i);
            var offsetAt = starts + (2 * doubled) + i;
            var offset = UInt16At(_file, offsetAt);
            if (offset == 0)
                return (value + delta) & 0xFFFF;

            var glyph = UInt16At(_file, offsetAt + offset + (2 * (value - first)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private static int? TableAt(byte[] file, int start, string tag)
    {
        var count = UInt16At(file, start + 4);
        for (var i = 0; i < count; i++)
        {
            var record = start + 12 + (16 * i);
            if (!string.Equals(TagAt(file, record), tag, StringComparison.Ordinal))
                continue;

            var at = UInt32At(file, record + 8);
            return at > 0 && at < file.Length ? at : null;
        }

        return null;
    }

    private static string TagAt(byte[] file, int at) => at >= 0 && at <= file.Length - 4 ? Encoding.ASCII.GetString(file, at, 4) : "";

    private static int UInt16At(byte[] file, int at) => at >= 0 && at <= file.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at)) : 0;

    private static int UInt32At(byte[] file, int at) => at >= 0 && at <= file.Length - 4 ? (int)(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)) & int.MaxValue) : 0;
}
