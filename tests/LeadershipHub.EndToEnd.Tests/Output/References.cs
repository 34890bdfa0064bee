using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>What a page refers to.</summary>
internal static class References
{
    private static readonly string[] Attributes = ["href", "src", "poster", "action", "data"];

    /// <summary>Every reference of a page, as written, with its element.</summary>
    public static IEnumerable<(IElement Element, string Text)> Of(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            foreach (var attribute in Attributes)
            {
                if (element.GetAttribute(attribute) is { } text)
                    yield return (element, text);
            }

            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return (element, candidate.Split(' ')[0]);

            if (element is IHtmlMetaElement { Content: { } content } meta && meta.HttpEquivalent is not null && content.Split("url=") is [_, var target])
                yield return (element, target);
        }
    }

    /// <summary>References of a page that lead into the site, resolved.</summary>
    public static IEnumerable<(IElement Element, Uri Target)> Inside(PublishedSite site, string file) =>
        from reference in Of(site.Page(file))
        let target = new Uri(BaseOf(site, file), reference.Text)
        where reference.Text is not ['#', ..] || file is not "404.html"
        where target.Scheme is "http" or "https" && site.IsHere(target)
        select (reference.Element, target);

    // The page for missing pages is sent for an address of any depth, so only its references to itself may be relative.
    private static Uri BaseOf(PublishedSite site, string file) =>
        file is "404.html" ? new Uri(site.Url, "as/deep/as/it/gets/") : site.AddressOf(file);
}
