using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes quotes: plain ones, ones that name their source, and admonitions, which are written as quotes.</summary>
internal sealed class QuoteWriter(BodyOutput output, Prose prose, AttributeWriter attributes, InlineWriter inlines, BlockWriter blocks)
{
    public void Write(QuoteBlock quote)
    {
        if (quote.Count > 0 && quote[0] is ParagraphBlock { Inline.FirstChild: AdmonitionMarker marker } opening)
            WriteAdmonition(quote, opening, marker);
        else if (FindSource(quote) is { } source)
            WriteAttributed(quote, source);
        else
            WritePlain(quote);
    }

    private void WritePlain(QuoteBlock quote)
    {
        attributes.WriteStart("<blockquote"u8, quote);
        output.Html.Write("\n"u8);
        blocks.WriteChildren(quote);
        output.Html.Write("</blockquote>\n"u8);
    }

    private void WriteAdmonition(QuoteBlock quote, ParagraphBlock opening, AdmonitionMarker marker)
    {
        if (marker.Known is not { } kind)
        {
            output.Report(at => MarkdownDiagnostics.UnknownAdmonition(marker.Kind, at), marker.Line, marker.Column);
            WritePlain(quote);
            return;
        }

        var html = output.Html;
        html.Write("<div role=\"note\""u8);
        attributes.Write(quote, ownClass: "markdown-alert markdown-alert-" + kind);
        html.Write(">\n<p class=\"markdown-alert-title\">"u8);
        output.Add(new UiTextHole(output.Offset, "admonition_" + kind, null, output.At(marker.Line, marker.Column)));
        html.Write("</p>\n"u8);

        marker.Remove();
        if (opening.Inline?.FirstChild is null)
            opening.Remove();

        blocks.WriteChildren(quote);
        html.Write("</div>\n"u8);
    }

    // The words that name the source are the last line or paragraph of the quote, and begin with a dash.
    private static LiteralInline? FindSource(QuoteBlock quote)
    {
        if (quote.LastChild is not ParagraphBlock { Inline: { } inline })
            return null;

        Inline? line = null;
        for (var last = inline.LastChild; last is not null && line is null; last = last.PreviousSibling)
            line = last as LineBreakInline;

        if (line is null && quote.Count < 2)
            return null;

        var source = (line is null ? inline.FirstChild : line.NextSibling) as LiteralInline;
        return source is not null && DashLength(source) > 0 && !IsAll(source) ? source : null;
    }

    private static int DashLength(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (text.IsEmpty || literal.IsFirstCharacterEscaped)
            return 0;

        var length = text[0] is '—' or '―' ? 1 : text.StartsWith("---") ? 3 : text.StartsWith("--") ? 2 : 0;
        return length < text.Length && text[length] == '-' ? 0 : length;
    }

    // A dash with nothing after it names nobody.
    private static bool IsAll(LiteralInline literal) =>
        literal.NextSibling is null && literal.Content.AsSpan()[DashLength(literal)..].IsWhiteSpace();

    private void WriteAttributed(QuoteBlock quote, LiteralInline source)
    {
        var html = output.Html;
        html.Write("<figure class=\"quote\">\n<blockquote"u8);
        attributes.Write(quote);
        html.Write(">\n"u8);

        blocks.Pair(quote);
        blocks.Write(quote, 0, quote.Count - 1);
        var last = (ParagraphBlock)quote[^1];
        inlines.Pair(last.Inline!); // FindSource looked into it
        if (source.PreviousSibling is { } line)
        {
            prose.BreakBlock();
            attributes.WriteStart("<p"u8, last);
            inlines.Write(last.Inline!.FirstChild, line);
            html.Write("</p>\n"u8);
        }

        html.Write("</blockquote>\n<figcaption>— "u8);
        prose.BreakBlock();
        source.Content.Start += DashLength(source);
        source.Content.TrimStart();
        inlines.Write(source);
        html.Write("</figcaption>\n</figure>\n"u8);
    }
}
