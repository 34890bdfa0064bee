using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Sharing;

/// <summary>An address at which a reader writes about the page.</summary>
/// <param name="Service">Also the name of an icon: <c>mastodon</c>.</param>
internal sealed record ShareLink(string Service, string Label, string Url);

/// <summary>Where readers pass the page on; each is a plain link, so nothing of the service is loaded before somebody follows it.</summary>
internal static class ShareLinks
{
    // Bluesky takes 300 characters, which is the least; the address goes with them.
    private const int LongestText = 220;

    /// <param name="text">What is said beside the page's address.</param>
    public static ImmutableArray<ShareLink> Of(string text, RenderState state)
    {
        var url = Uri.EscapeDataString(state.Site.Urls.Absolute(state.Page.Permalink));
        var words = Uri.EscapeDataString(Short(text.ReplaceLineEndings(" ")));
        return [.. state.Site.Config.Sharing.Services.Select(service => Of(service, words, url))];
    }

    private static ShareLink Of(ShareService service, string words, string url) => service switch
    {
        ShareService.Mastodon => new("mastodon", "Mastodon", $"https://share.joinmastodon.org/#text={words}%20{url}"),
        ShareService.Bluesky => new("bluesky", "Bluesky", $"https://bsky.app/intent/compose?text={words}%20{url}"),
        ShareService.LinkedIn => new("linkedin", "LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ShareService.Facebook => new("facebook", "Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ShareService.X => new("x", "X", $"https://x.com/intent/post?text={words}&url={url}"),
        ShareService.WhatsApp => new("whatsapp", "WhatsApp", $"https://wa.me/?text={words}%20{url}"),
        _ => new("email", "E-mail", $"mailto:?subject={words}&body={words}%0A%0A{url}"),
    };

    private static string Short(string text)
    {
        if (text.Length <= LongestText)
            return text;

        var cut = text.LastIndexOf(' ', LongestText);
        return text[..(cut > 0 ? cut : LongestText)] + "…";
    }
}
