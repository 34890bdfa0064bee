using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes paragraphs and what is written as one: figures, the text of list items, shortcodes on a line of their own.</summary>
internal sealed class ParagraphWriter(
    BodyOutput output, Prose prose, AttributeWriter attributes, InlineWriter inlines, LinkWriter links, ShortcodeWriter shortcodes)
{
    /// <param name="tight">Without the element, as in a tight list.</param>
    public void Write(ParagraphBlock paragraph, bool tight)
    {
        var inline = paragraph.Inline;
        if (inline is not null)
            inlines.Pair(inline);

        if (!tight && inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image && !string.IsNullOrEmpty(image.Title))
            WriteFigure(image, paragraph);
        else if (tight || (shortcodes.Exist && HoldsOnlyShortcodes(inline)))
            WriteText(inline, after: tight ? [] : "\n"u8);
        else if (paragraph.Parent is MarkdownDocument && output.Depth == 0 && output.Outline.Summary is null)
            WriteFirstParagraph(paragraph);
        else
            WriteWrapped(paragraph);
    }

    private void WriteWrapped(ParagraphBlock paragraph)
    {
        attributes.WriteStart("<p"u8, paragraph);
        WriteText(paragraph.Inline, "</p>\n"u8);
    }

    // Text after a task's box is its label: https://html.spec.whatwg.org/#the-label-element
    private void WriteText(ContainerInline? inline, ReadOnlySpan<byte> after)
    {
        var isTask = inline?.FirstChild is TaskList;
        if (isTask)
            output.Html.Write("<label>"u8);

        inlines.Write(inline?.FirstChild);
        if (isTask)
            output.Html.Write("</label>"u8);

        output.Html.Write(after);
    }

    // Its text is the summary unless there is a <!--more-->; a paragraph without text leaves that to the next one.
    private void WriteFirstParagraph(ParagraphBlock paragraph)
    {
        var isCapturing = prose.IsCapturing;
        var start = prose.CaptureLength;
        prose.IsCapturing = true;
        WriteWrapped(paragraph);
        if (isCapturing)
        {
            // The marker may be a word of a comment or of code, and no marker.
            if (output.Outline.FirstParagraph is null && prose.Captured(start) is { Length: > 0 } first)
                output.Outline.FirstParagraph = first;
            return;
        }

        prose.IsCapturing = false;
        if (output.Outline.Summary is null && prose.Captured(start) is { Length: > 0 } summary)
            output.Outline.Summary = summary;
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
        attributes.WriteStart("<figure"u8, paragraph);
        links.WriteImage(image, withTitle: false);
        output.Html.Write("<figcaption>"u8);
        prose.BreakBlock();
        prose.Write(image.Title);
        output.Html.Write("</figcaption></figure>\n"u8);
    }
}
