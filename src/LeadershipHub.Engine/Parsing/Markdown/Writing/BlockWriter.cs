using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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
    private readonly QuoteWriter _quotes;
    private readonly TableWriter _tables;
    private readonly bool _headingLinks;

    public BlockWriter(BodyOutput output, Prose prose, ShortcodeWriter shortcodes, bool headingLinks)
    {
        (_output, _prose, _shortcodes, _headingLinks) = (output, prose, shortcodes, headingLinks);
        _attributes = new(output);
        _links = new(output, prose, _attributes);
        _rawHtml = new(output, prose, shortcodes);
        _inlines = new(output, prose, _attributes, _rawHtml, _links, shortcodes);
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
                WriteParagraph(paragraph, tight);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
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
                WriteStart("<hr"u8, rule);
                _output.Html.Write("\n"u8);
                break;
            case Table table:
                _tables.Write(table);
                break;
            case MoreBlock:
                _inlines.EndSummary();
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions);
                break;
            case FootnoteGroup footnotes:
                WriteFootnotes(footnotes);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteChildren(container, tight);
                break;
        }
    }

    private void WriteStart(ReadOnlySpan<byte> start, MarkdownObject block)
    {
        _output.Html.Write(start);
        _attributes.Write(block);
        _output.Html.Write(">"u8);
    }

    private void WriteParagraph(ParagraphBlock paragraph, bool tight)
    {
        var inline = paragraph.Inline;
        if (inline is not null)
            _inlines.Pair(inline);

        if (!tight && inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image && !string.IsNullOrEmpty(image.Title))
            WriteFigure(image, paragraph);
        else if (tight || (_shortcodes.Exist && HoldsOnlyShortcodes(inline)))
            WriteText(inline, after: tight ? [] : "\n"u8);
        else if (paragraph.Parent is MarkdownDocument && _output.Depth == 0 && _output.Outline.Summary is null)
            WriteFirstParagraph(paragraph);
        else
            WriteWrapped(paragraph);
    }

    private void WriteWrapped(ParagraphBlock paragraph)
    {
        WriteStart("<p"u8, paragraph);
        WriteText(paragraph.Inline, "</p>\n"u8);
    }

    // Text after a task's box is its label: https://html.spec.whatwg.org/#the-label-element
    private void WriteText(ContainerInline? inline, ReadOnlySpan<byte> after)
    {
        var isTask = inline?.FirstChild is TaskList;
        if (isTask)
            _output.Html.Write("<label>"u8);

        _inlines.Write(inline?.FirstChild);
        if (isTask)
            _output.Html.Write("</label>"u8);

        _output.Html.Write(after);
    }

    // Its text is the summary unless there is a <!--more-->; a paragraph without text leaves that to the next one.
    private void WriteFirstParagraph(ParagraphBlock paragraph)
    {
        var isCapturing = _prose.IsCapturing;
        var start = _prose.CaptureLength;
        _prose.IsCapturing = true;
        WriteWrapped(paragraph);
        if (isCapturing)
            return;

        _prose.IsCapturing = false;
        if (_output.Outline.Summary is null && _prose.Captured(start) is { Length: > 0 } summary)
            _output.Outline.Summary = summary;
    }

    private static bool HoldsOnlyShortcodes(ContainerInline? container)
    {
        var any = false;
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ShortcodeInline { Tag.Kind: ShortcodeTagKind.Open or ShortcodeTagKind.SelfClosing } shortcode)
            {
                any = true;
                inline = (Inline?)shortcode.Close ?? inline;
            }
            else if (inline is not LineBreakInline && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
            {
                return false;
            }
        }

        return any;
    }

    private void WriteFigure(LinkInline image, ParagraphBlock paragraph)
    {
        WriteStart("<figure"u8, paragraph);
        _links.WriteImage(image, withTitle: false);
        _output.Html.Write("<figcaption>"u8);
        _prose.BreakBlock();
        _prose.Write(image.Title);
        _output.Html.Write("</figcaption></figure>\n"u8);
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

    private void WriteList(ListBlock list)
    {
        var html = _output.Html;
        html.Write(list.IsOrdered ? "<ol"u8 : "<ul"u8);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1)
            html.WriteText(string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\""));

        _attributes.Write(list, ownClass: list.Any(IsTask) ? "contains-task-list" : null);
        html.Write(">\n"u8);
        foreach (var item in list)
        {
            html.Write("<li"u8);
            _attributes.Write(item, ownClass: IsTask(item) ? "task-list-item" : null);
            html.Write(">"u8);
            if (list.IsLoose)
                html.Write("\n"u8);

            WriteChildren((ContainerBlock)item, tight: !list.IsLoose);
            html.Write("</li>\n"u8);
        }

        html.Write(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private static bool IsTask(Block item) => item is ListItemBlock { Count: > 0 } list && list[0] is ParagraphBlock { Inline.FirstChild: TaskList };

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

    private void WriteDefinitions(DefinitionList list)
    {
        WriteStart("<dl"u8, list);
        _output.Html.Write("\n"u8);
        foreach (var child in list)
        {
            var item = (ContainerBlock)child;
            var first = 0;
            for (; first < item.Count && item[first] is DefinitionTerm term; first++)
            {
                _prose.BreakBlock();
                WriteStart("<dt"u8, term);
                _inlines.WriteChildren(term.Inline);
                _output.Html.Write("</dt>\n"u8);
            }

            WriteStart("<dd"u8, item);
            Pair(item);
            Write(item, first, item.Count, tight: item.Count - first == 1);
            _output.Html.Write("</dd>\n"u8);
        }

        _output.Html.Write("</dl>\n"u8);
    }

    private void WriteFootnotes(FootnoteGroup group)
    {
        if (group.Count == 0)
            return;

        var html = _output.Html;
        html.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\""u8);
        _output.Add(new UiTextHole(_output.Offset, "footnotes", null, _output.At(group.Line, group.Column)));
        html.Write("\">\n<ol>\n"u8);
        foreach (var child in group)
        {
            var id = "fn-" + ((Footnote)child).Order.ToString(CultureInfo.InvariantCulture);
            _output.Outline.AddAnchor(id);
            html.Write("<li id=\""u8);
            html.WriteText(id);
            html.Write("\">\n"u8);
            WriteChildren((ContainerBlock)child);
            html.Write("</li>\n"u8);
        }

        html.Write("</ol>\n</section>\n"u8);
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
        var ordinal = _shortcodes.TakeOrdinal();
        var mark = _output.BeginBody();
        Write(container, index + 1, end, tight);
        _shortcodes.WritePair(shortcode, ordinal, _output.EndBody(mark));
        _output.Html.Write("\n"u8);
        return end;
    }
}
