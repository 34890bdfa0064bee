using LeadershipHub.Engine.Rendering.Objects;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Addresses that players and directories fetch, which must be absolute.</summary>
internal static class PodcastUrls
{
    /// <summary>Of a file beside a source, a path of the site, or a URL.</summary>
    public static string Absolute(string written, string folder, RenderState state) => PageImages.Find(written, null, folder, state)?.Permalink ?? written;

    /// <summary>Of an address that has no host yet.</summary>
    public static string Absolute(string url, RenderState state) => url.StartsWith('/') ? state.Site.Urls.Origin + url : url;
}
