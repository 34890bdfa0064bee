using LeadershipHub.Engine.Parsing.Markdown.Writing;

namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>Writes the text of lines with what is marked up in it, as <see cref="InlineWriter"/> does with Markdig's tree. False: the line is odd.</summary>
internal sealed class EverydayLineWriter(BodyOutput output, Prose prose, LinkAttributes links)
{
    /// <summary>One line that is a block of its own.</summary>
    /// <param name="column">Where the text begins in its line, from 0.</param>
    public bool TryWrite(ReadOnlySpan<char> text, int line, int column)
    {
        var inlines = new EverydayInlines();
        return TryWrite(ref inlines, text, line, column) && inlines.IsBalanced;
    }

    /// <summary>One line of a block, whose emphases <paramref name="inlines"/> carries on.</summary>
    public bool TryWrite(ref EverydayInlines inlines, ReadOnlySpan<char> text, int line, int column)
    {
        inlines.Begin(text);
        while (true)
        {
            var kind = inlines.Read();
            if (kind is EverydayInlineKind.End or EverydayInlineKind.Odd)
                return kind == EverydayInlineKind.End;

            Write(kind, inlines, line, column);
        }
    }

    /// <summary>The text of a line without markup; null where the line is odd.</summary>
    public string? PlainText(ReadOnlySpan<char> text)
    {
        var inlines = new EverydayInlines();
        inlines.Begin(text);
        var mark = prose.BeginPlain();
        EverydayInlineKind kind;
        while ((kind = inlines.Read()) is not (EverydayInlineKind.End or EverydayInlineKind.Odd))
        {
            if (kind is EverydayInlineKind.Code)
                prose.WriteVerbatim(inlines.Text);
            else if (kind is EverydayInlineKind.Text or EverydayInlineKind.Link or EverydayInlineKind.Image)
                prose.Write(inlines.Text);
        }

        var plain = prose.EndPlain(mark);
        return kind == EverydayInlineKind.End && inlines.IsBalanced ? plain : null;
    }

    private void Write(EverydayInlineKind kind, in EverydayInlines inline, int line, int column)
    {
        switch (kind)
        {
            case EverydayInlineKind.Text:
                prose.Write(inline.Text);
                break;
            case EverydayInlineKind.Code:
                output.Html.Write("<code>"u8);
                prose.WriteVerbatim(inline.Text);
                output.Html.Write("</code>"u8);
                break;
            case EverydayInlineKind.Link:
                links.WriteLink(inline.Url, inline.Title, output.At(line, column + inline.Start));
                output.Html.Write(">"u8);
                prose.Write(inline.Text);
                output.Html.Write("</a>"u8);
                break;
            case EverydayInlineKind.Image:
                WriteImage(inline, line, column, withTitle: true);
                break;
            default:
                output.Html.Write(TagOf(kind));
                break;
        }
    }

    public void WriteImage(in EverydayInlines image, int line, int column, bool withTitle)
    {
        links.WriteImage(image.Url, output.At(line, column + image.Start));
        var mark = prose.BeginPlain();
        prose.Write(image.Text);
        links.WriteDescription(prose.EndPlain(mark), withTitle ? image.Title : []);
        output.Html.Write(LinkAttributes.ImageEnd);
    }

    private static ReadOnlySpan<byte> TagOf(EverydayInlineKind kind) => kind switch
    {
        EverydayInlineKind.EmphasisStart => "<em>"u8,
        EverydayInlineKind.EmphasisEnd => "</em>"u8,
        EverydayInlineKind.StrongStart => "<strong>"u8,
        _ => "</strong>"u8,
    };
}
