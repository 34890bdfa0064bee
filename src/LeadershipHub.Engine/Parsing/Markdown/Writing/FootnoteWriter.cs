using LeadershipHub.Engine.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes footnotes and the links to and from them. Ids count from 1 in the order of the text: <c>fn-1</c>, <c>fnref-1</c>, <c>fnref-1-2</c>.</summary>
/// <remarks>Roles: https://www.w3.org/TR/dpub-aria-1.1/</remarks>
internal sealed class FootnoteWriter(BodyOutput output)
{
    /// <summary>The mark of a footnote in the text, or the way back from the note.</summary>
    public void WriteLink(FootnoteLink link)
    {
        var number = Digits.Of(link.Footnote.Order);
        var note = "fn-" + number;
        var nth = link.Index - link.Footnote.Links[0].Index + 1; // Markdig numbers the marks of a note in a row
        var name = nth <= 1 ? number : $"{number}-{Digits.Of(nth)}";
        var mark = "fnref-" + name;
        var position = output.At(link.Line, link.Column);
        var html = output.Html;

        if (link.IsBackLink)
        {
            html.Write(" <a class=\"footnote-back\" href=\""u8);
            output.Add(new LinkHole(output.Offset, new(LinkKind.Fragment, "", "#" + mark), position));
            html.Write("\" role=\"doc-backlink\" aria-label=\""u8);
            output.Add(new UiTextHole(output.Offset, "footnote_back", name, position));
            html.Write("\">↩</a>"u8);
            return;
        }

        output.Outline.AddAnchor(mark);
        html.Write("<sup class=\"footnote-ref\"><a href=\""u8);
        output.Add(new LinkHole(output.Offset, new(LinkKind.Fragment, "", "#" + note), position));
        html.Write("\" id=\""u8);
        html.WriteText(mark);
        html.Write("\" role=\"doc-noteref\">"u8);
        html.WriteText(number);
        html.Write("</a></sup>"u8);
    }

    /// <summary>The notes, at the end of the text.</summary>
    public void WriteNotes(FootnoteGroup group, BlockWriter blocks)
    {
        if (group.Count == 0)
            return;

        var html = output.Html;
        html.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\""u8);
        output.Add(new UiTextHole(output.Offset, "footnotes", null, output.At(group.Line, group.Column)));
        html.Write("\">\n<ol>\n"u8);
        foreach (var child in group)
        {
            var id = "fn-" + Digits.Of(((Footnote)child).Order);
            output.Outline.AddAnchor(id);
            html.Write("<li id=\""u8);
            html.WriteText(id);
            html.Write("\">\n"u8);
            blocks.WriteChildren((ContainerBlock)child);
            html.Write("</li>\n"u8);
        }

        html.Write("</ol>\n</section>\n"u8);
    }
}
