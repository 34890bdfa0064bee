using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Objects;

/// <summary>The feeds of a list page.</summary>
internal static class PageFeeds
{
    public static Value Of(Page page, RenderState state) => Value.FromList(List(page, state));

    public static ImmutableArray<FeedObject> List(Page page, RenderState state)
    {
        var site = state.Site;
        if (!site.RelationsOf(page).HasFeeds)
            return [];

        var title = page.Kind == PageKind.Home ? site.Config.Title : $"{page.Title} – {site.Config.Title}";
        // The RSS of a show is a feed of podcasts, whatever formats other lists have.
        if (page.Kind == PageKind.Show)
            return [new(title, site.Urls.Of(Show.FeedOf(page, 1)), TypeOf(FeedFormat.Rss)), .. site.Config.Feeds.Formats.Remove(FeedFormat.Rss).Select(format => Of(page, format, title, site))];

        var feeds = ImmutableArray.CreateBuilder<FeedObject>();
        foreach (var format in site.Config.Feeds.Formats)
            feeds.Add(Of(page, format, title, site));
        return feeds.DrainToImmutable();
    }

    private static FeedObject Of(Page page, FeedFormat format, string title, Site site) => new(title, site.Urls.Of(RoutePlan.FeedOf(page, format)), TypeOf(format));

    /// <summary>The media type of a feed.</summary>
    public static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };
}
