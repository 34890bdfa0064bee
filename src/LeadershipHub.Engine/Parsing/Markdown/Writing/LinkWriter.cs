using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes links and images of Markdig's tree.</summary>
internal sealed class LinkWriter(BodyOutput output, Prose prose, AttributeWriter attributes)
{
    private readonly LinkAttributes _attributes = new(output);
    private int _open;

    /// <summary>As many links are open as there are calls of this before <see cref="EndLink"/>; a link in a link is written as text.</summary>
    public void BeginLink() => _open++;

    public void EndLink() => _open = Math.Max(0, _open - 1);

    public void Start() => _open = 0;

    public void WriteStart(LinkInline link)
    {
        _attributes.WriteLink(link.Url, link.Title, output.At(link.Line, link.Column));
        attributes.Write(link);
        output.Html.Write(">"u8);
    }

    public void WriteImage(LinkInline image, bool withTitle = true)
    {
        _attributes.WriteImage(image.Url, output.At(image.Line, image.Column));
        _attributes.WriteDescription(PlainText(image), withTitle ? image.Title : null);
        attributes.Write(image);
        output.Html.Write(LinkAttributes.ImageEnd);
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
                _attributes.WriteAbsolute(link.Url);
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
}
