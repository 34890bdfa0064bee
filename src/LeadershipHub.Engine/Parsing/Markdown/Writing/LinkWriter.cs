using LeadershipHub.Engine.Model;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes links and images: absolute ones as they are, the others as holes.</summary>
internal sealed class LinkWriter(BodyOutput output, Prose prose, AttributeWriter attributes)
{
    private int _open;

    /// <summary>As many links are open as there are calls of this before <see cref="EndLink"/>; a link in a link is written as text.</summary>
    public void BeginLink() => _open++;

    public void EndLink() => _open = Math.Max(0, _open - 1);

    public void Start() => _open = 0;

    public void WriteStart(LinkInline link)
    {
        output.Html.Write("<a href=\""u8);
        WriteTarget(link.Url ?? "", output.At(link.Line, link.Column));
        output.Html.Write("\""u8);
        WriteTitle(link);
        attributes.Write(link);
        output.Html.Write(">"u8);
    }

    public void WriteImage(LinkInline image, bool withTitle = true)
    {
        output.Html.Write("<img "u8);
        var url = image.Url ?? "";
        if (LinkTargets.Find(url) is { } target)
        {
            var position = output.At(image.Line, image.Column);
            output.Add(new ImageHole(output.Offset, target, position));
            output.Outline.AddLink(target, isImage: true, position);
        }
        else
        {
            output.Html.Write("src=\""u8);
            WriteAbsolute(url);
            output.Html.Write("\""u8);
        }

        output.Html.Write(" alt=\""u8);
        output.Html.WriteEscaped(PlainText(image));
        output.Html.Write("\""u8);
        if (withTitle)
            WriteTitle(image);

        attributes.Write(image);
        output.Html.Write(" loading=\"lazy\" decoding=\"async\">"u8);
    }

    public void WriteAutolink(AutolinkInline link)
    {
        var isLinked = _open == 0;
        if (isLinked)
        {
            output.Html.Write("<a href=\""u8);
            if (link.IsEmail)
                output.Html.Write("mailto:"u8);
            else if (link.Url.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                output.Html.Write("https://"u8);

            if (link.IsEmail)
                LinkTargets.WriteUrl(output.Html, link.Url);
            else
                WriteAbsolute(link.Url);
            output.Html.Write("\">"u8);
        }

        prose.WriteVerbatim(link.Url);
        if (isLinked)
            output.Html.Write("</a>"u8);
    }

    /// <summary>The text of inlines without markup: for alternative texts and the names of headings.</summary>
    public string PlainText(ContainerInline container)
    {
        if (container.FirstChild is null)
            return "";

        var mark = prose.BeginPlain();
        WritePlain(container);
        return prose.EndPlain(mark);
    }

    private void WritePlain(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    prose.Write(literal.Content.AsSpan(), literal.IsFirstCharacterEscaped);
                    break;
                case CodeInline code:
                    prose.WriteVerbatim(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    prose.WriteVerbatim(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline autolink:
                    prose.WriteVerbatim(autolink.Url);
                    break;
                case AbbreviationInline abbreviation:
                    prose.WriteVerbatim(abbreviation.Abbreviation.Label);
                    break;
                case LineBreakInline:
                    prose.BreakLine();
                    break;
                case ContainerInline inner:
                    WritePlain(inner);
                    break;
            }
        }
    }

    private void WriteTarget(string url, Position position)
    {
        if (LinkTargets.Find(url) is not { } target)
        {
            WriteAbsolute(url);
            return;
        }

        output.Add(new LinkHole(output.Offset, target, position));
        output.Outline.AddLink(target, isImage: false, position);
    }

    // Where raw HTML is off, a URL that runs code leads nowhere.
    private void WriteAbsolute(string url) => LinkTargets.WriteUrl(output.Html, output.IsTrusted || LinkTargets.IsHarmless(url) ? url : "#");

    private void WriteTitle(LinkInline link)
    {
        if (string.IsNullOrEmpty(link.Title))
            return;

        output.Html.Write(" title=\""u8);
        output.Html.WriteEscaped(link.Title);
        output.Html.Write("\""u8);
    }
}
