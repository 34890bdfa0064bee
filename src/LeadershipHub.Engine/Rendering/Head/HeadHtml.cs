using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Podcasts;
using LeadershipHub.Engine.Rendering.Quotes;
using LeadershipHub.Engine.Rendering.Sharing;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>
/// The function <c>hub.head</c>: title, description, canonical URL, Open Graph, Twitter card, JSON-LD and feed links of the
/// page that is being rendered. https://ogp.me/
/// </summary>
internal sealed class HeadHtml(RenderState state) : Html
{
    public override void WriteTo(IBufferWriter<byte> output)
    {
        var (site, page) = (state.Site, state.Page);
        state.Trace.ReadHead(page);
        state.Trace.ReadSiteForHead();
        var canonical = site.Urls.Absolute(RoutePlan.PartOf(page, state.Number));
        var title = Title(site, page);
        var description = HeadTexts.Description(Description(site, page));
        var image = Image();

        if (site.Config.Security.Policy)
        {
            output.Write(ContentPolicy.Place);
            output.Write("\n"u8);
        }

        output.Write("<title>"u8);
        output.Escaped(title + (page.Kind == PageKind.Home && state.Number == 1 ? HeadTexts.Suffix(title, " – ", site.Config.Tagline) : HeadTexts.Suffix(title, " · ", site.Config.Title)));
        output.Write("</title>\n"u8);
        Meta(output, "name", "description", description);
        if (page.Kind == PageKind.NotFound)
            Meta(output, "name", "robots", "noindex");
        else
            Link(output, "canonical", canonical, null, null);

        if (state.Number > 1)
            Link(output, "prev", site.Urls.Absolute(RoutePlan.PartOf(page, state.Number - 1)), null, null);
        if (state.Number < state.TotalPages)
            Link(output, "next", site.Urls.Absolute(RoutePlan.PartOf(page, state.Number + 1)), null, null);

        WriteOpenGraph(output, title, description, canonical, image);
        WriteFeeds(output);
        if (page.Kind == PageKind.Quote && QuoteEmbed.Of(page, state) is not null)
            Link(output, "alternate", site.Urls.Absolute(OEmbedRoute.At(page)), "application/json+oembed", title);
        JsonLd.Write(state, canonical, description, image, output);
    }

    private void WriteOpenGraph(IBufferWriter<byte> output, string title, string? description, string canonical, ImageObject? image)
    {
        var (site, page) = (state.Site, state.Page);
        Meta(output, "property", "og:site_name", site.Config.Title);
        Meta(output, "property", "og:type", page.Kind switch { PageKind.Post or PageKind.Episode => "article", PageKind.Author => "profile", _ => "website" });
        Meta(output, "property", "og:title", title);
        Meta(output, "property", "og:description", description);
        Meta(output, "property", "og:url", canonical);
        Meta(output, "property", "og:locale", site.Locale.CultureName.Replace('-', '_'));
        Meta(output, "property", "og:image", image?.Permalink);
        Meta(output, "property", "og:image:alt", image?.Alt);
        if (image?.Size is { } size)
        {
            Meta(output, "property", "og:image:width", Digits.Of(size.Width));
            Meta(output, "property", "og:image:height", Digits.Of(size.Height));
        }

        if (page.Kind is PageKind.Post or PageKind.Episode)
            WriteArticle(output);
        if (page.Kind == PageKind.Episode)
            WriteSound(output);
        Meta(output, "name", "twitter:card", image is null ? "summary" : "summary_large_image");
    }

    private void WriteSound(IBufferWriter<byte> output)
    {
        state.Trace.ReadEpisode(state.Page);
        if (state.Site.Podcasts.EpisodeOf(state.Page)?.Sound is not { } sound)
            return;

        Meta(output, "property", "og:audio", sound.Url);
        Meta(output, "property", "og:audio:type", sound.MediaType);
    }

    private void WriteArticle(IBufferWriter<byte> output)
    {
        var page = state.Page;
        var relations = state.Site.RelationsOf(page);
        Meta(output, "property", "article:published_time", page.Date is { } date ? MachineTime.Rfc3339(date) : null);
        Meta(output, "property", "article:modified_time", page.Updated is { } updated ? MachineTime.Rfc3339(updated) : null);
        foreach (var author in relations.Authors)
        {
            state.Trace.ReadByline(author);
            if (state.Site.AuthorTerms.TryGetValue(author.Id, out var term))
                Meta(output, "property", "article:author", state.Site.Urls.Absolute(term.Page.Permalink));
        }

        if (relations.TermsOf("categories").FirstOrDefault() is { } category)
        {
            state.Trace.ReadTitle(category);
            Meta(output, "property", "article:section", category.Title);
        }

        foreach (var tag in relations.TermsOf("tags"))
        {
            state.Trace.ReadTitle(tag);
            Meta(output, "property", "article:tag", tag.Title);
        }
    }

    // The page's own feeds, and the site's on every page.
    private void WriteFeeds(IBufferWriter<byte> output)
    {
        foreach (var feed in PageFeeds.List(state.Site.Home, state))
            Link(output, "alternate", feed.Url, feed.Type, feed.Title);
        if (state.Page.Kind == PageKind.Home)
            return;

        foreach (var feed in PageFeeds.List(state.Page, state))
            Link(output, "alternate", feed.Url, feed.Type, feed.Title);
        if (state.Page.Kind == PageKind.Episode && state.Site.Podcasts.ShowOf(state.Page) is { } show)
            WriteShowFeed(show, output);
    }

    private void WriteShowFeed(Show show, IBufferWriter<byte> output)
    {
        state.Trace.ReadLink(show.Page);
        Link(output, "alternate", state.Site.Urls.Of(show.FeedOf(1)), PageFeeds.TypeOf(FeedFormat.Rss), show.Page.Title);
    }

    // Networks show no SVG, so such a picture gives way to the site's own.
    private ImageObject? Image()
    {
        if (Cards.Of(state.Page, state) is { } card)
            return card;

        var own = state.Page.Kind is PageKind.Show or PageKind.Episode ? Artwork() : PageImages.Find(state.Page.Front.Image, state.Page.Front.ImageAlt, state.Page.SourceFolder, state);
        return own is not null && !own.Url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? own
            : PageImages.Find(state.Site.Config.Image, state.Site.Config.ImageAlt, "content", state);
    }

    private ImageObject? Artwork()
    {
        state.Trace.ReadEpisode(state.Page);
        if (state.Site.Podcasts.ShowOf(state.Page) is not { } show)
            return null;

        state.Trace.ReadShowSettings(show);
        return (state.Site.Podcasts.EpisodeOf(state.Page) is { } episode ? PodcastArtwork.Find(episode, state) : null) ?? PodcastArtwork.OfShow(show, state);
    }

    private string Title(Site site, Page page)
    {
        // Two taxonomies may have a term of one name, and a list of search results shows nothing else.
        var title = page.Kind switch
        {
            PageKind.Home => site.Config.Title,
            PageKind.Term when site.RelationsOf(page).Taxonomy is { } taxonomy => $"{page.Title} – {Singular(taxonomy)}",
            _ => page.Title,
        };
        if (state.Number == 1)
            return title;

        state.Trace.Ask(QueryKind.UiText, "page");
        return $"{title} ({state.Shared.Strings.Of("page", "Page")} {Digits.Of(state.Number)})";
    }

    private string Singular(Taxonomy taxonomy)
    {
        state.Trace.ReadSingular(taxonomy);
        return taxonomy.Config.Singular;
    }

    // A list's later parts have no description of their own: a repeated one helps nobody.
    private string? Description(Site site, Page page)
    {
        if (state.Number > 1)
            return ListDescription(site, page);

        if (page.Summary.Length > 0)
            return page.Summary;

        if (site.RelationsOf(page).Profile is { } author)
        {
            state.Trace.ReadProfile(author);
            return author.ShortBio;
        }

        return page.Kind is PageKind.Home or PageKind.Post or PageKind.Page ? site.Config.Description : ListDescription(site, page);
    }

    // What a list is of says its title; what it is part of says the site.
    private string? ListDescription(Site site, Page page)
    {
        if (site.Config.Description is not { } description || page.Kind is PageKind.NotFound)
            return null;

        var part = state.Number > 1 ? $" ({Digits.Of(state.Number)}/{Digits.Of(state.TotalPages)})" : "";
        return page.Kind is PageKind.Home ? $"{description}{part}" : $"{page.Title}{part} – {description}";
    }

    private static void Meta(IBufferWriter<byte> output, string attribute, string name, string? content)
    {
        if (string.IsNullOrEmpty(content))
            return;

        output.Write("<meta "u8);
        output.Text(attribute);
        output.Write("=\""u8);
        output.Text(name);
        output.Write("\" content=\""u8);
        output.Escaped(content);
        output.Write("\">\n"u8);
    }

    private static void Link(IBufferWriter<byte> output, string rel, string href, string? type, string? title)
    {
        output.Write("<link rel=\""u8);
        output.Text(rel);
        if (type is not null)
        {
            output.Write("\" type=\""u8);
            output.Text(type);
        }

        if (title is not null)
        {
            output.Write("\" title=\""u8);
            output.Escaped(title);
        }

        output.Write("\" href=\""u8);
        output.Escaped(href);
        output.Write("\">\n"u8);
    }
}
