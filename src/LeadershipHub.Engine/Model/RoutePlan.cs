using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>Every file that the build writes, but for the theme's assets, whose names depend on their contents.</summary>
public sealed class RoutePlan
{
    private readonly Lazy<Content> _content;
    private readonly Finder? _at;

    public RoutePlan(ImmutableArray<Route> routes, Dictionary<string, Route> byPath) => _content = new(new Content(routes, byPath));

    /// <summary>A plan that is made when somebody asks for the whole of it.</summary>
    /// <param name="at">Knows of most paths what is there.</param>
    public RoutePlan(Func<RoutePlan> make, Finder at) => (_content, _at) = (new(() => make()._content.Value), at);

    public ImmutableArray<Route> Routes => _content.Value.Routes;

    /// <summary>URLs that one sitemap file may hold. https://www.sitemaps.org/protocol.html</summary>
    public const int SitemapLimit = 50_000;

    /// <summary>The route at a site path (without base path, not percent-encoded), or null.</summary>
    public Route? At(string path) => _at is not null && _at(path, out var route) ? route : _content.Value.ByPath.GetValueOrDefault(path);

    /// <summary>The permalink of the n-th part of a list.</summary>
    public static Permalink PartOf(Page page, int number) =>
        number == 1 ? page.Permalink : page.Permalink.Append($"page/{Digits.Of(number)}/");

    public static Permalink FeedOf(Page page, FeedFormat format) =>
        page.Permalink.Append(format switch { FeedFormat.Rss => "feed.xml", FeedFormat.Atom => "atom.xml", _ => "feed.json" });

    /// <summary>Says which route is at a path, or that there is none.</summary>
    /// <returns>False where that is not known, and the whole plan has to be asked.</returns>
    public delegate bool Finder(string path, out Route? route);

    private sealed record Content(ImmutableArray<Route> Routes, Dictionary<string, Route> ByPath);
}
