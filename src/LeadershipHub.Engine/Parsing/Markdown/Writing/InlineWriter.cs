using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes runs of text with what is marked up in them.</summary>
internal sealed class InlineWriter(
    BodyOutput output, Prose prose, AttributeWriter attributes, RawHtmlWriter rawHtml, LinkWriter links, FootnoteWriter footnotes,
    ShortcodeWriter shortcodes)
{
    /// <summary>The inlines from the first to the end (exclusive), which are siblings. Null: none, and to the last.</summary>
    public void Write(Inline? first, Inline? end = null)
    {
        for (var inline = first; inline is not null && inline != end; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
                prose.Write(literal.Content.AsSpan(), literal.IsFirstCharacterEscaped);
            else if (inline is ShortcodeInline shortcode)
                inline = WriteShortcode(shortcode);
            else
                WriteOne(inline);
        }
    }

    /// <summary>Joins the shortcodes among the children of a container before they are written.</summary>
    public void Pair(ContainerInline container)
    {
        if (shortcodes.Exist)
            shortcodes.Pair(container);
    }

    public void WriteChildren(ContainerInline? container)
    {
        if (container is null)
            return;

        Pair(container);
        Write(container.FirstChild);
    }

    private void WriteOne(Inline inline)
    {
        var html = output.Html;
        switch (inline)
        {
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case LinkInline link:
                if (link.IsImage)
                    links.WriteImage(link);
                else
                    WriteLink(link);
                break;
            case CodeInline code:
                WriteCode(code);
                break;
            case LineBreakInline line:
                html.Write(line.IsHard ? "<br>\n"u8 : "\n"u8);
                prose.BreakLine();
                break;
            case HtmlEntityInline entity:
                prose.WriteVerbatim(entity.Transcoded.AsSpan());
                break;
            case HtmlInline tag:
                WriteTag(tag);
                break;
            case AutolinkInline autolink:
                links.WriteAutolink(autolink);
                break;
            case TaskList task:
                html.Write(task.Checked ? "<input type=\"checkbox\" disabled checked>"u8 : "<input type=\"checkbox\" disabled>"u8);
                break;
            case AbbreviationInline abbreviation:
                WriteAbbreviation(abbreviation);
                break;
            case FootnoteLink footnote:
                footnotes.WriteLink(footnote);
                break;
            case MoreInline:
                EndSummary();
                break;
            case AdmonitionMarker marker:
                prose.Write($"[!{marker.Kind}]");
                prose.BreakLine();
                html.Write("\n"u8);
                break;
            case DelimiterInline delimiter:
                prose.Write(delimiter.ToLiteral());
                WriteChildren(delimiter);
                break;
            case ContainerInline container:
                WriteChildren(container);
                break;
        }
    }

    /// <summary>What was captured so far is the summary, if nothing was before.</summary>
    public void EndSummary()
    {
        if (output.Outline.Summary is null && prose.IsCapturing)
        {
            output.Outline.Summary = prose.Captured(0);
            prose.IsCapturing = false;
        }
    }

    private void WriteLink(LinkInline link)
    {
        links.WriteStart(link);
        links.BeginLink();
        WriteChildren(link);
        links.EndLink();
        output.Html.Write("</a>"u8);
    }

    private void WriteTag(HtmlInline tag)
    {
        if (tag.Tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase))
            links.BeginLink();
        else if (tag.Tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase))
            links.EndLink();

        rawHtml.WriteTag(tag);
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var (start, end) = emphasis.DelimiterChar == '~' ? ("<del", "</del>") : emphasis.DelimiterCount == 2 ? ("<strong", "</strong>") : ("<em", "</em>");
        output.Html.WriteText(start);
        attributes.Write(emphasis);
        output.Html.Write(">"u8);
        WriteChildren(emphasis);
        output.Html.WriteText(end);
    }

    private void WriteCode(CodeInline code)
    {
        attributes.WriteStart("<code"u8, code);
        prose.WriteVerbatim(code.ContentSpan);
        output.Html.Write("</code>"u8);
    }

    private void WriteAbbreviation(AbbreviationInline abbreviation)
    {
        output.Html.Write("<abbr title=\""u8);
        output.Html.WriteEscaped(abbreviation.Abbreviation.Text.AsSpan());
        output.Html.Write("\">"u8);
        prose.WriteVerbatim(abbreviation.Abbreviation.Label);
        output.Html.Write("</abbr>"u8);
    }

    // Returns the inline after which to go on.
    private ShortcodeInline WriteShortcode(ShortcodeInline shortcode)
    {
        if (shortcodes.WriteSingle(shortcode))
            return shortcode;

        var close = (ShortcodeInline)shortcode.Close!; // what WriteSingle leaves is a pair
        if (shortcodes.IsTooDeep(shortcode))
            return close;

        var ordinal = shortcodes.TakeOrdinal();
        var mark = output.BeginBody();
        Write(shortcode.NextSibling, close);
        shortcodes.WritePair(shortcode, ordinal, output.EndBody(mark));
        return close;
    }
}
