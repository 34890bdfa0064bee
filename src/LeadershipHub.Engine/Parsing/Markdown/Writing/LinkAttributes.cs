using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes the attributes of links and images that say where they lead: absolute ones as they are, the others as holes.</summary>
internal sealed class LinkAttributes(BodyOutput output)
{
    /// <summary>What every image ends with.</summary>
    public static ReadOnlySpan<byte> ImageEnd => " loading=\"lazy\" decoding=\"async\">"u8;

    /// <summary>A start tag up to its title.</summary>
    public void WriteLink(ReadOnlySpan<char> url, ReadOnlySpan<char> title, Position position)
    {
        output.Html.Write("<a href=\""u8);
        if (LinkTargets.Find(url) is { } target)
        {
            output.Add(new LinkHole(output.Offset, target, position));
            output.Outline.AddLink(target, isImage: false, position);
        }
        else
        {
            WriteAbsolute(url);
        }

        output.Html.Write("\""u8);
        WriteTitle(title);
    }

    /// <summary>A start tag up to its description.</summary>
    public void WriteImage(ReadOnlySpan<char> url, Position position)
    {
        output.Html.Write("<img "u8);
        if (LinkTargets.Find(url) is { } target)
        {
            output.Add(new ImageHole(output.Offset, target, position));
            output.Outline.AddLink(target, isImage: true, position);
            return;
        }

        output.Html.Write("src=\""u8);
        WriteAbsolute(url);
        output.Html.Write("\""u8);
    }

    public void WriteDescription(ReadOnlySpan<char> description, ReadOnlySpan<char> title)
    {
        output.Html.Write(" alt=\""u8);
        output.Html.WriteEscaped(description);
        output.Html.Write("\""u8);
        WriteTitle(title);
    }

    // Where raw HTML is off, a URL that runs code leads nowhere.
    public void WriteAbsolute(ReadOnlySpan<char> url) => LinkTargets.WriteUrl(output.Html, output.IsTrusted || LinkTargets.IsHarmless(url) ? url : "#");

    private void WriteTitle(ReadOnlySpan<char> title)
    {
        if (title.IsEmpty)
            return;

        output.Html.Write(" title=\""u8);
        output.Html.WriteEscaped(title);
        output.Html.Write("\""u8);
    }
}
