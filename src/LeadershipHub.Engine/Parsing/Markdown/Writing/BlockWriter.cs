using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes the blocks of a source: one method a kind.</summary>
internal sealed class BlockWriter
{
    private readonly BodyOutput _output;
    private readonly Prose _prose;
    private readonly AttributeWriter _attributes;
    private readonly ShortcodeWriter _shortcodes;
    private readonly RawHtmlWriter _rawHtml;
    private readonly LinkWriter _links;
    private readonly InlineWriter _inlines;
    private readonly ParagraphWriter _paragraphs;
    private readonly ListWriter _lists;
    private readonly FootnoteWriter _footnotes;
    private readonly QuoteWriter _quotes;
    private readonly TableWriter _tables;
    private readonly bool _headingLinks;

    public BlockWriter(BodyOutput output, Prose prose, ShortcodeWriter shortcodes, bool headingLinks)
    {
        (_output, _prose, _shortcodes, _headingLinks) = (output, prose, shortcodes, headingLinks);
        _attributes = new(output);
        _links = new(output, prose, _attributes);
        _rawHtml = new(output, prose, shortcodes);
        _footnotes = new(output);
        _inlines = new(output, prose, _attributes, _rawHtml, _links, _footnotes, shortcodes);
        _paragraphs = new(output, prose, _attributes, _inlines, _links, shortcodes);
        _lists = new(output, prose, _attributes, _inlines, this);
        _quotes = new(output, prose, _attributes, _inlines, this);
        _tables = new(output, _attributes, this);
    }

    public void WriteDocument(MarkdownDocument document)
    {
        _links.Start();
        WriteChildren(document);
    }

    /// <summary>The blocks of a container from the first to the end (exclusive).</summary>
    /// <param name="tight">Paragraphs are written without their element, as in a tight list.</param>
    public void WriteChildren(ContainerBlock container, bool tight = false)
    {
        Pair(container);
        Write(container, 0, container.Count, tight);
    }

    public void Pair(ContainerBlock container)
    {
        if (_shortcodes.Exist)
            _shortcodes.Pair(container);
    }

    /// <summary>As <see cref="WriteChildren"/>, after <see cref="Pair"/>.</summary>
    public void Write(ContainerBlock container, int first, int end, bool tight = false)
    {
        for (var i = first; i < end; i++)
        {
            if (container[i] is ShortcodeBlock shortcode)
                i = WriteShortcode(container, i, shortcode, tight);
            else
                WriteOne(container[i], tight);

            if (tight && i + 1 < end && container[i] is ParagraphBlock)
                _output.Html.Write("\n"u8);
        }
    }

    private void WriteOne(Block block, bool tight)
    {
        _prose.BreakBlock();
        switch (block)
        {
            case ParagraphBlock paragraph:
                _paragraphs.Write(paragraph, tight);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                _lists.Write(list);
                break;
            case QuoteBlock quote:
                _quotes.Write(quote);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case HtmlBlock html:
                _rawHtml.WriteBlock(html);
                break;
            case ThematicBreakBlock rule:
                _attributes.WriteStart("<hr"u8, rule);
                _output.Html.Write("\n"u8);
                break;
            case Table table:
                _tables.Write(table);
                break;
            case MoreBlock:
                _inlines.EndSummary();
                break;
            case DefinitionList definitions:
                _lists.Write(definitions);
                break;
            case FootnoteGroup footnotes:
                _footnotes.WriteNotes(footnotes, this);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteChildren(container, tight);
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var inline = heading.Inline;
        var text = inline is null ? "" : _links.PlainText(inline);
        var own = heading.TryGetAttributes();
        var level = (byte)('0' + heading.Level);
        var html = _output.Html;

        html.Write("<h"u8);
        html.Write([level]);
        var id = own?.Id is { Length: > 0 } given ? given : _output.Outline.TakeId(text);
        if (own?.Id is { Length: > 0 })
        {
            _attributes.WriteId(id, own.Line, own.Column);
        }
        else
        {
            html.Write(" id=\""u8);
            html.WriteText(id);
            html.Write("\""u8);
        }

        _attributes.Write(heading, withId: false);
        html.Write(">"u8);
        _inlines.WriteChildren(inline);
        if (_headingLinks)
            _output.Add(new HeadingLinkHole(_output.Offset, id, _output.At(heading.Line, heading.Column)));

        html.Write("</h"u8);
        html.Write([level]);
        html.Write(">\n"u8);
        _output.Outline.AddHeading(heading.Level, id, text);
    }

    // tabindex: who has no mouse must be able to scroll long lines.
    private void WriteCode(CodeBlock code)
    {
        var html = _output.Html;
        html.Write("<pre tabindex=\"0\""u8);
        _attributes.Write(code);
        html.Write("><code"u8);
        if (code is FencedCodeBlock { Info: { Length: > 0 } language })
        {
            html.Write(" class=\"language-"u8);
            html.WriteEscaped(language);
            html.Write("\""u8);
        }

        html.Write(">"u8);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            _prose.WriteVerbatim(code.Lines.Lines[i].Slice.AsSpan());
            _prose.BreakLine();
            html.Write("\n"u8);
        }

        html.Write("</code></pre>\n"u8);
    }

    // Returns the index after which to go on.
    private int WriteShortcode(ContainerBlock container, int index, ShortcodeBlock shortcode, bool tight)
    {
        _prose.BreakBlock();
        if (_shortcodes.WriteSingle(shortcode))
        {
            _output.Html.Write("\n"u8);
            return index;
        }

        var end = container.IndexOf((Block)shortcode.Close!); // what WriteSingle leaves is a pair
        if (_shortcodes.IsTooDeep(shortcode))
            return end;

        var ordinal = _shortcodes.TakeOrdinal();
        var mark = _output.BeginBody();
        Write(container, index + 1, end, tight);
        _shortcodes.WritePair(shortcode, ordinal, _output.EndBody(mark));
        _output.Html.Write("\n"u8);
        return end;
    }
}
