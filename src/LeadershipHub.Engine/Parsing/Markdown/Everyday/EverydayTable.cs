using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Writing;

namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>Writes tables whose lines begin and end with a pipe and have as many cells as their head, as <see cref="TableWriter"/> does.</summary>
internal sealed class EverydayTable(BodyOutput output, Prose prose, EverydayLineWriter lineWriter)
{
    private const int MostColumns = 16;

    /// <summary>False: it is no such table.</summary>
    public bool TryWrite(ref EverydayLines lines)
    {
        Span<Alignment> columns = stackalloc Alignment[MostColumns];
        var count = ReadColumns(lines.Next, columns);
        if (count == 0)
            return false;

        columns = columns[..count];
        var html = output.Html;
        html.Write("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\""u8);
        output.Add(new UiTextHole(output.Offset, "table", null, output.At(lines.Number, 0)));
        html.Write("\">\n<table>\n<thead>\n"u8);
        if (!TryWriteRow(lines.Current, lines.Number, columns, isHead: true))
            return false;

        html.Write("</thead>\n"u8);
        lines.MoveNext();
        if (!lines.Next.IsEmpty)
        {
            html.Write("<tbody>\n"u8);
            while (!lines.Next.IsEmpty)
            {
                lines.MoveNext();
                if (!TryWriteRow(lines.Current, lines.Number, columns, isHead: false))
                    return false;
            }

            html.Write("</tbody>\n"u8);
        }

        html.Write("</table>\n</div>\n"u8);
        return true;
    }

    // '| --- | ---: |'; 0 where the line is not of that form.
    private static int ReadColumns(ReadOnlySpan<char> line, Span<Alignment> columns)
    {
        if (line is not ['|', .., '|'])
            return 0;

        var count = 0;
        foreach (var range in line[1..^1].Split('|'))
        {
            var cell = line[1..^1][range].Trim(' ');
            var isLeft = cell is [':', ..];
            var isRight = cell is [.., ':'];
            var dashes = cell.Trim(':');
            if (count == MostColumns || dashes.Length < 3 || dashes.ContainsAnyExcept('-') || cell.Length != dashes.Length + (isLeft ? 1 : 0) + (isRight ? 1 : 0))
                return 0;

            columns[count++] = (Alignment)((isLeft ? 1 : 0) + (isRight ? 2 : 0));
        }

        return count;
    }

    private bool TryWriteRow(ReadOnlySpan<char> line, int number, ReadOnlySpan<Alignment> columns, bool isHead)
    {
        if (line is not ['|', .., '|'] || line.Length < 2)
            return false;

        var html = output.Html;
        html.Write("<tr>"u8);
        var at = 1;
        for (var i = 0; i < columns.Length; i++)
        {
            var length = line[at..].IndexOf('|');
            if (length < 0)
                return false;

            var cell = line.Slice(at, length);
            var text = cell.TrimStart(' ');
            var column = at + cell.Length - text.Length;
            text = text.TrimEnd(' ');
            if (!EverydayText.IsOfParagraph(text))
                return false;

            html.Write(isHead ? "<th scope=\"col\""u8 : "<td"u8);
            html.Write(ClassOf(columns[i]));
            html.Write(">"u8);
            prose.BreakBlock();
            if (!lineWriter.TryWrite(text, number, column))
                return false;

            html.Write(isHead ? "</th>"u8 : "</td>"u8);
            at += length + 1;
        }

        html.Write("</tr>\n"u8);
        return at == line.Length;
    }

    private static ReadOnlySpan<byte> ClassOf(Alignment alignment) => alignment switch
    {
        Alignment.Left => " class=\"align-left\""u8,
        Alignment.Center => " class=\"align-center\""u8,
        Alignment.Right => " class=\"align-right\""u8,
        _ => [],
    };

    private enum Alignment
    {
        None,
        Left,
        Right,
        Center,
    }
}
