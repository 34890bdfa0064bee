using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class SiteTypes
{
    private const int RecentPosts = 5;

    public static MemberTable<SiteObject> Site { get; } = new MemberTable<SiteObject>("site")
        .Add("title", s => s.Site.Config.Title)
        .Add("tagline", s => Text(s.Site.Config.Tagline))
        .Add("description", s => Text(s.Site.Config.Description))
        .Add("base_url", s => s.Site.Urls.BaseUrl)
        .Add("url", s => s.Site.Home.Url)
        .Add("language", s => s.Site.Config.Language)
        .Add("culture", s => s.Site.Config.Culture)
        .Add("direction", s => s.Site.Config.Direction)
        .Add("copyright", s => Text(s.Site.Config.Copyright))
        .Add("logo", (s, c) => Link(s.Site.Config.Logo, c))
        .Add("image", (s, c) => PageImages.Of(s.Site.Config.Image, s.Site.Config.ImageAlt, "content", RenderState.Of(c)))
        .Add("image_alt", s => Text(s.Site.Config.ImageAlt))
        .Add("theme_color", s => Text(s.Site.Config.ThemeColor))
        .Add("params", (_, c) => RenderState.Of(c).Shared.Params.For(RenderState.Of(c).Trace))
        .Add("data", (_, c) => RenderState.Of(c).Shared.DataFiles.For(RenderState.Of(c).Trace))
        .Add("authors", s => Value.FromList(s.Site.Authors))
        .Add("books", s => Value.FromList(s.Site.Books))
        .Add("sections", s => Value.FromList(s.Site.RelationsOf(s.Site.Home).Children))
        .Add("taxonomies", s => Value.FromList(s.Site.Taxonomies))
        .Add("tags", s => Terms(s.Site, "tags"))
        .Add("categories", s => Terms(s.Site, "categories"))
        .Add("series", s => Terms(s.Site, "series"))
        .Add("posts", s => Value.FromList(s.Site.Posts))
        .Add("pages", (s, c) => RenderState.Of(c).Shared.WrittenPages)
        .Add("recent", s => Value.FromList(s.Site.Posts.Length <= RecentPosts ? s.Site.Posts : s.Site.Posts[..RecentPosts]))
        .Add("menus", (_, c) => RenderState.Of(c).Shared.Menus.For(RenderState.Of(c).Trace))
        .Add("social", s => Value.FromList(s.Site.Config.Social))
        .Add("archives", s => Value.FromList(s.Site.Archives))
        .Add("feeds", (s, c) => PageFeeds.Of(s.Site.Home, RenderState.Of(c)))
        .Add("books_page", s => Value.FromObject(s.Site.Pages.FirstOrDefault(p => p.Kind == PageKind.Books)))
        .Add("shows", s => Value.FromList(s.Site.Podcasts.Shows))
        .Add("episodes", s => Value.FromList(PodcastTypes.Episodes(s.Site)))
        .Add("quotes", (_, c) => Value.FromList(RenderState.Of(c).Shared.Quotes))
        .Add("forms", (_, c) => Value.FromList(RenderState.Of(c).Shared.Forms.All))
        .Add("home", s => Value.FromObject(s.Site.Home));

    public static MemberTable<MenuItem> MenuItem { get; } = new MemberTable<MenuItem>("menu item")
        .Add("title", m => m.Title)
        .Add("url", m => m.Url)
        .Add("active", (m, c) => IsActive(m, RenderState.Of(c)))
        .Add("within", (m, c) => IsWithin(m, RenderState.Of(c)))
        .Add("children", m => Value.FromList(m.Children));

    public static MemberTable<SocialLink> Social { get; } = new MemberTable<SocialLink>("social link")
        .Add("service", s => s.Service)
        .Add("url", (s, c) => Link(s.Url, c))
        .Add("label", s => s.Label ?? s.Service)
        .Add("icon", s => Slug.Of(s.Service));

    public static MemberTable<FeedObject> Feed { get; } = new MemberTable<FeedObject>("feed")
        .Add("title", f => f.Title)
        .Add("url", f => f.Url)
        .Add("type", f => f.Type);

    /// <summary>Whether the member is a map whose keys are traced one by one.</summary>
    public static bool IsMap(int member) => Site.Names[member] is "data" or "params" or "menus";

    private static bool IsActive(MenuItem item, RenderState state) => item.Page is not null && item.Page == state.Page;

    private static bool IsWithin(MenuItem item, RenderState state)
    {
        state.Trace.ReadAncestors(state.Page);
        return item.Page is { } page && page.Kind != PageKind.Home && state.Site.RelationsOf(state.Page).Ancestors.Contains(page);
    }

    private static Value Terms(Site site, string taxonomy) => Value.FromList(site.TaxonomyNamed(taxonomy)?.Terms ?? ImmutableArray<Term>.Empty);
}
