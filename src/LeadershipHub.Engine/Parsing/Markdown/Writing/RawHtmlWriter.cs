using System.Net;
using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>
/// Writes the author's own HTML as it is, but makes holes of links to this site, keeps ids as anchors and calls shortcodes.
/// It reads only as much of a tag as that needs: a broken one is left to the browser.
/// </summary>
internal sealed class RawHtmlWriter(BodyOutput output, Prose prose, ShortcodeWriter shortcodes)
{
    private string _text = "";
    private int _line;
    private int _column;
    private StringLineGroup _lines;
    private int _located;
    private int _locatedLine;

    /// <summary>A tag, comment or the like inside a paragraph.</summary>
    public void WriteTag(HtmlInline inline)
    {
        Start(inline.Tag, inline.Line, inline.Column, default);
        if (_text.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            prose.BreakLine();

        WriteRange(0, _text.Length);
    }

    public void WriteBlock(HtmlBlock block)
    {
        Start(block.Lines.ToString(), block.Line, block.Column, block.Lines);
        prose.BreakBlock();

        // The other types are comments, scripts, preformatted code and declarations.
        var hasText = block.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        var spans = shortcodes.Exist && hasText ? FindShortcodes() : [];
        if (spans.Count > 0)
            shortcodes.Pair(spans);

        if (hasText)
            CountWords(_text);

        var next = 0;
        WriteWithShortcodes(0, _text.Length, spans, ref next);
        output.Html.Write("\n"u8);
        prose.BreakBlock();
    }

    private List<ShortcodeSpan> FindShortcodes()
    {
        var spans = new List<ShortcodeSpan>();
        var from = 0;
        while (_text.AsSpan(from).IndexOf(ShortcodeSyntax.Start) is >= 0 and var at)
        {
            from += at;
            var (line, column) = Locate(from);
            var length = ShortcodeSyntax.Measure(_text.AsSpan(from));
            if (length < 0)
            {
                spans.Add(new(ShortcodeTag.Unterminated, from, from + ShortcodeSyntax.Start.Length, line, column));
                return spans;
            }

            spans.Add(new(ShortcodeSyntax.Read(_text.AsSpan(from, length)), from, from + length, line, column));
            from += length;
        }

        return spans;
    }

    private void WriteWithShortcodes(int from, int to, List<ShortcodeSpan> spans, ref int next)
    {
        while (next < spans.Count && spans[next].Start < to)
        {
            var span = spans[next++];
            WriteRange(from, span.Start);
            from = span.End;
            if (shortcodes.WriteSingle(span))
                continue;

            var close = (ShortcodeSpan)span.Close!; // what WriteSingle leaves is a pair
            from = close.End;
            if (shortcodes.IsTooDeep(span))
            {
                next = spans.IndexOf(close, next) + 1;
                continue;
            }

            var ordinal = shortcodes.TakeOrdinal();
            var mark = output.BeginBody();
            WriteWithShortcodes(span.End, close.Start, spans, ref next);
            shortcodes.WritePair(span, ordinal, output.EndBody(mark));
            next++;
        }

        WriteRange(from, to);
    }

    private void WriteRange(int from, int to)
    {
        var scanner = new HtmlScanner(_text.AsSpan(0, to), from);
        var written = from;
        while (scanner.MoveNext())
        {
            var attribute = scanner.Current;
            var value = _text[attribute.ValueStart..attribute.ValueEnd];
            if (value.Contains('&', StringComparison.Ordinal))
                value = WebUtility.HtmlDecode(value);

            if (attribute.IsId)
                AddAnchor(value, attribute.ValueStart);
            else
                WriteLink(attribute, value, ref written);
        }

        output.Html.WriteText(_text.AsSpan(written, to - written));
    }

    private void CountWords(ReadOnlySpan<char> html)
    {
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            prose.Count(tag < 0 ? html : html[..tag]);
            var end = tag < 0 ? -1 : html[tag..].IndexOf('>');
            html = end < 0 ? [] : html[(tag + end + 1)..];
        }
    }

    private void AddAnchor(string id, int at)
    {
        if (id.Length == 0 || id.Any(char.IsWhiteSpace) || output.Outline.AddAnchor(id))
            return;

        var (line, column) = Locate(at);
        output.Report(place => MarkdownDiagnostics.RepeatedId(id, place), line, column);
    }

    private void WriteLink(HtmlScanner.Found attribute, string url, ref int written)
    {
        if (LinkTargets.Find(url.Trim()) is not { } target)
            return;

        var (line, column) = Locate(attribute.ValueStart);
        var position = output.At(line, column);
        output.Html.WriteText(_text.AsSpan(written, attribute.ValueStart - 1 - written));
        output.Html.Write("\""u8);
        output.Add(new Model.LinkHole(output.Offset, target, position));
        output.Html.Write("\""u8);
        output.Outline.AddLink(target, attribute.IsImage, position);
        written = attribute.ValueEnd + 1;
    }

    private void Start(string text, int line, int column, StringLineGroup lines)
    {
        (_text, _line, _column, _lines) = (text, line, column, lines);
        (_located, _locatedLine) = (0, 0);
    }

    // Goes on from the place that was asked for last, so that many links in one block stay linear.
    private (int Line, int Column) Locate(int at)
    {
        if (at < _located)
            (_located, _locatedLine) = (0, 0);

        var line = _locatedLine + _text.AsSpan(_located, at - _located).Count('\n');
        var inLine = at - (_text.AsSpan(0, at).LastIndexOf('\n') + 1);
        (_located, _locatedLine) = (at, line);
        if (_lines.Lines is { } lines && line < _lines.Count)
            return (lines[line].Line, lines[line].Column + inLine);

        return (_line + line, line == 0 ? _column + inLine : inLine);
    }
}
