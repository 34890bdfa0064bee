using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Writing;

namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>Writes lists whose items are one line each, as <see cref="ListWriter"/> does.</summary>
internal sealed class EverydayList(BodyOutput output, Prose prose, EverydayLineWriter lineWriter)
{
    // CommonMark allows nine digits.
    private const int LongestNumber = 10;

    /// <summary>Whether a line begins an item of some list.</summary>
    public static bool IsItem(ReadOnlySpan<char> line) => line is ['-' or '*' or '+', ' ', ..] || EverydayText.NumberLength(line) > 0;

    /// <summary>False: it is no such list.</summary>
    public bool TryWrite(ref EverydayLines lines)
    {
        var bullet = lines.Current[0];
        if (MarkerLength(lines.Current, bullet) == 0)
            return false;

        var isOrdered = char.IsAsciiDigit(bullet);
        WriteStart(lines.Current, isOrdered);
        var isLoose = IsLoose(lines, bullet);
        do
        {
            if (!TryWriteItem(lines.Current, lines.Number, MarkerLength(lines.Current, bullet), isLoose))
                return false;
        }
        while (MoveToNextItem(ref lines, bullet));

        output.Html.Write(isOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
        return lines.Next.IsEmpty;
    }

    // Length of the marker and the space after it; 0 where the line is no item of this list.
    private static int MarkerLength(ReadOnlySpan<char> line, char bullet)
    {
        if (!char.IsAsciiDigit(bullet))
            return line.Length > 1 && line[0] == bullet && line[1] == ' ' ? 2 : 0;

        var length = EverydayText.NumberLength(line);
        return length is > 0 and <= LongestNumber && line[length - 1] == '.' ? length + 1 : 0;
    }

    // A blank line between any two items puts paragraphs into all of them.
    private static bool IsLoose(EverydayLines lines, char bullet)
    {
        var isAfterBlank = false;
        while (lines.MoveNext())
        {
            if (lines.Current.IsEmpty)
                isAfterBlank = true;
            else if (MarkerLength(lines.Current, bullet) == 0 || isAfterBlank)
                return MarkerLength(lines.Current, bullet) > 0;
        }

        return false;
    }

    private static bool MoveToNextItem(ref EverydayLines lines, char bullet)
    {
        var ahead = lines;
        while (ahead.MoveNext())
        {
            if (ahead.Current.IsEmpty)
                continue;
            if (MarkerLength(ahead.Current, bullet) == 0)
                return false;

            lines = ahead;
            return true;
        }

        return false;
    }

    private void WriteStart(ReadOnlySpan<char> line, bool isOrdered)
    {
        output.Html.Write(isOrdered ? "<ol"u8 : "<ul"u8);
        if (isOrdered && Digits.TryRead(line[..(EverydayText.NumberLength(line) - 1)], out var start) && start != 1)
            output.Html.WriteText($" start=\"{Digits.Of(start)}\"");

        output.Html.Write(">\n"u8);
    }

    private bool TryWriteItem(ReadOnlySpan<char> line, int number, int column, bool isLoose)
    {
        // In a paragraph of its own an image can be a figure.
        if (column > line.Length || !EverydayText.IsOfParagraph(line[column..]) || (isLoose && line[column] == '!'))
            return false;

        output.Html.Write(isLoose ? "<li>\n<p>"u8 : "<li>"u8);
        prose.BreakBlock();
        if (!lineWriter.TryWrite(line[column..], number, column))
            return false;

        output.Html.Write(isLoose ? "</p>\n</li>\n"u8 : "</li>\n"u8);
        return true;
    }
}
