using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Sharing;

/// <summary>Breaks a text into lines for a box: in the largest size that fits, the lines about equally long. What does not fit in the smallest is cut.</summary>
internal sealed class TextFitter(IFontMeasure font, double width, double height)
{
    /// <summary>Distance of the baselines in parts of the size.</summary>
    public const double Leading = 1.25;

    // What the drawing's font may add by hinting, or another font for a character that this one lacks.
    private const double Reserve = 0.98;
    private const double Shrink = 0.95;

    public FittedText Fit(string text, double largest, double smallest, string family)
    {
        var pieces = LinePieces.Of(text);
        var size = largest;
        while (true)
        {
            if (Wrap(pieces, width, size) is { } lines && lines.Count <= MostLines(size))
                return new(Balanced(pieces, size, lines), Rounded(size), Rounded(size * Leading), family);
            if (size <= smallest)
                break;

            size = Math.Max(smallest, size * Shrink);
        }

        return new(Cut(Wrap(pieces, width, smallest, breakWords: true) ?? [], smallest), Rounded(smallest), Rounded(smallest * Leading), family);
    }

    private int MostLines(double size) => Math.Max(1, (int)(height / (size * Leading)));

    private static double Rounded(double number) => Math.Round(number, 2);

    // The narrowest box with as many lines has them about equally long.
    private ImmutableArray<string> Balanced(ImmutableArray<string> pieces, double size, List<string> lines)
    {
        var (narrow, wide) = (width / lines.Count / 2, width);
        var best = lines;
        for (var i = 0; i < 8; i++)
        {
            var middle = (narrow + wide) / 2;
            if (Wrap(pieces, middle, size) is { } found && found.Count <= lines.Count)
                (best, wide) = (found, middle);
            else
                narrow = middle;
        }

        return [.. best];
    }

    // Null where a word is longer than a line, unless words may be broken.
    private List<string>? Wrap(ImmutableArray<string> pieces, double room, double size, bool breakWords = false)
    {
        var most = room * Reserve / size;
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces)
        {
            if (piece is "\n" || (line.Length > 0 && font.WidthOf((line + piece).TrimEnd()) > most))
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            if (piece is "\n")
                continue;

            line += piece;
            if (font.WidthOf(line.TrimEnd()) <= most)
                continue;
            if (!breakWords)
                return null;

            line = BreakWord(line, most, lines);
        }

        if (line.TrimEnd().Length > 0)
            lines.Add(line.TrimEnd());
        return lines;
    }

    // Gives back what is left for the next line.
    private string BreakWord(string word, double most, List<string> lines)
    {
        var start = 0;
        var end = 0;
        foreach (var element in StringInfo.ParseCombiningCharacters(word).Append(word.Length).Skip(1))
        {
            if (end > start && font.WidthOf(word.AsSpan(start, element - start)) > most)
            {
                lines.Add(word[start..end]);
                start = end;
            }

            end = element;
        }

        return word[start..];
    }

    private ImmutableArray<string> Cut(List<string> lines, double size)
    {
        var most = MostLines(size);
        if (lines.Count <= most)
            return [.. lines];

        var last = lines[most - 1];
        while (last.Length > 0 && font.WidthOf(last + "…") > width * Reserve / size)
            last = last[..StringInfo.ParseCombiningCharacters(last)[^1]].TrimEnd();
        return [.. lines.Take(most - 1), last.TrimEnd(',', ';', ':', '.', ' ') + "…"];
    }
}
