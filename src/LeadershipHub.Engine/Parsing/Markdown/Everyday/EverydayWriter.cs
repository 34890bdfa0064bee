using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Writing;

namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>
/// Reads the part of Markdown that most posts are written in and writes it at once, several times as fast as by way of Markdig's tree:
/// headings, paragraphs, fenced code, rules, tables, and quotes and lists of one level. At anything else, right or wrong, it
/// gives up, and Markdig reads the text from its start. Where it does not give up, both give the same.
/// </summary>
internal sealed class EverydayWriter(BodyOutput output, Prose prose, EverydayLineWriter lineWriter, bool headingLinks)
{
    private readonly EverydayList _list = new(output, prose, lineWriter);
    private readonly EverydayTable _table = new(output, prose, lineWriter);

    /// <summary>False: the text is not everyday, and what was written up to there is to be thrown away.</summary>
    public bool TryWrite(ReadOnlySpan<char> text)
    {
        if (!EverydayText.MayBe(text))
            return false;

        var lines = new EverydayLines(text);
        while (lines.MoveNext())
        {
            if (!lines.Current.IsEmpty && !TryWriteBlock(ref lines))
                return false;
        }

        return true;
    }

    private bool TryWriteBlock(ref EverydayLines lines)
    {
        prose.BreakBlock();
        switch (lines.Current)
        {
            case ['#', ..]:
                return TryWriteHeading(lines.Current, lines.Number);
            case ['>', ' ', ..]:
                return TryWriteQuote(ref lines);
            case ['`', '`', '`', .. var info]:
                return TryWriteCode(ref lines, info);
            case "---" or "***":
                output.Html.Write("<hr>\n"u8);
                return true;
            case ['|', ..]:
                return _table.TryWrite(ref lines);
            default:
                return EverydayList.IsItem(lines.Current) ? _list.TryWrite(ref lines) : TryWriteParagraph(ref lines);
        }
    }

    private bool TryWriteHeading(ReadOnlySpan<char> line, int number)
    {
        var level = line.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || line[level] != ' ')
            return false;

        var content = line[(level + 1)..];
        if (content.IsEmpty || char.IsWhiteSpace(content[0]) || char.IsWhiteSpace(content[^1]) || content[^1] == '#' || lineWriter.PlainText(content) is not { } text)
            return false;

        var id = output.Outline.TakeId(text);
        var digit = (byte)('0' + level);
        output.Html.Write("<h"u8);
        output.Html.Write([digit]);
        output.Html.Write(" id=\""u8);
        output.Html.WriteText(id);
        output.Html.Write("\">"u8);
        lineWriter.TryWrite(content, number, level + 1);
        if (headingLinks)
            output.Add(new HeadingLinkHole(output.Offset, id, output.At(number, 0)));

        output.Html.Write("</h"u8);
        output.Html.Write([digit]);
        output.Html.Write(">\n"u8);
        output.Outline.AddHeading(level, id, text);
        return true;
    }

    private bool TryWriteCode(ref EverydayLines lines, ReadOnlySpan<char> language)
    {
        foreach (var c in language)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '+' or '#' or '.' or '_'))
                return false;
        }

        var html = output.Html;
        html.Write("<pre tabindex=\"0\"><code"u8);
        if (!language.IsEmpty)
        {
            html.Write(" class=\"language-"u8);
            html.WriteText(language);
            html.Write("\""u8);
        }

        html.Write(">"u8);
        while (lines.MoveNext())
        {
            if (lines.Current is "```")
            {
                html.Write("</code></pre>\n"u8);
                return true;
            }

            if (lines.Current.TrimStart(' ').StartsWith("```"))
                return false;

            prose.WriteVerbatim(lines.Current);
            prose.BreakLine();
            html.Write("\n"u8);
        }

        return false;
    }

    private bool TryWriteParagraph(ref EverydayLines lines)
    {
        if (lines.Current is ['!', '[', ..] && EndsParagraph(lines.Next) && TryWriteFigure(lines.Current, lines.Number))
            return true;
        if (output.Outline.Summary is not null)
            return TryWriteText(ref lines, marker: "");

        var start = prose.CaptureLength;
        prose.IsCapturing = true;
        var isWritten = TryWriteText(ref lines, marker: "");
        prose.IsCapturing = false;
        if (prose.Captured(start) is { Length: > 0 } summary)
            output.Outline.Summary = summary;

        return isWritten;
    }

    private bool TryWriteFigure(ReadOnlySpan<char> line, int number)
    {
        var inlines = new EverydayInlines();
        inlines.Begin(line);
        if (inlines.Read() != EverydayInlineKind.Image || inlines.Title.IsEmpty)
            return false;

        var title = inlines.Title;
        var image = inlines;
        if (inlines.Read() != EverydayInlineKind.End)
            return false;

        output.Html.Write("<figure>"u8);
        lineWriter.WriteImage(image, number, column: 0, withTitle: false);
        output.Html.Write("<figcaption>"u8);
        prose.BreakBlock();
        prose.Write(title);
        output.Html.Write("</figcaption></figure>\n"u8);
        return true;
    }

    private bool TryWriteQuote(ref EverydayLines lines)
    {
        output.Html.Write("<blockquote>\n"u8);
        prose.BreakBlock();
        if (lines.Current is ['>', ' ', '!', '[', ..] || !TryWriteText(ref lines, marker: "> "))
            return false;

        output.Html.Write("</blockquote>\n"u8);
        return lines.Next.IsEmpty;
    }

    private static bool EndsParagraph(ReadOnlySpan<char> next) => next.IsEmpty || next[0] is '#' or '>' || next.StartsWith("```");

    // The lines of a paragraph, each after the marker of the block around it.
    private bool TryWriteText(ref EverydayLines lines, ReadOnlySpan<char> marker)
    {
        var inlines = new EverydayInlines();
        output.Html.Write("<p>"u8);
        while (true)
        {
            var text = lines.Current[marker.Length..];
            if (!EverydayText.IsOfParagraph(text) || !lineWriter.TryWrite(ref inlines, text, lines.Number, marker.Length))
                return false;
            if (marker.IsEmpty ? EndsParagraph(lines.Next) : !lines.Next.StartsWith(marker))
                break;

            output.Html.Write("\n"u8);
            prose.BreakLine();
            lines.MoveNext();
        }

        output.Html.Write("</p>\n"u8);
        return inlines.IsBalanced;
    }
}
