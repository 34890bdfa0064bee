using System.Buffers;
using System.Text.Json;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>
/// Structured data of a page as one graph: WebSite and Blog on the home page, BlogPosting, Person, BreadcrumbList.
/// The block is data, not script, so a strict Content-Security-Policy lets it pass. https://schema.org/, https://www.w3.org/TR/json-ld11/
/// </summary>
internal static class JsonLd
{
    public static void Write(RenderState state, string canonical, string? description, ImageObject? image, IBufferWriter<byte> output)
    {
        var page = state.Page;
        if (page.Kind == PageKind.NotFound)
            return;

        output.Write("<script type=\"application/ld+json\">"u8);
        // The writer's standard encoder escapes <, > and &, so that nothing in a title can end the block.
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            if (page.Kind == PageKind.Home)
                WriteSite(json, state);
            else
                WriteBreadcrumbs(json, state, canonical);

            if (page.Kind == PageKind.Post)
                WritePosting(json, state, canonical, description, image);
            if (page.Front.Quote is { } quote)
            {
                state.Trace.ReadQuote(page);
                QuoteJsonLd.Write(json, quote, canonical, state.Site);
            }

            if (page.Kind is PageKind.Show or PageKind.Episode)
                PodcastJsonLd.Write(json, state, canonical, description, image);
            if (state.Site.RelationsOf(page).Profile is { } author)
                WriteProfile(json, state, author, canonical);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("</script>\n"u8);
    }

    private static void WriteSite(Utf8JsonWriter json, RenderState state)
    {
        var config = state.Site.Config;
        var home = state.Site.Urls.BaseUrl;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", home + "#website");
        json.WriteString("url", home);
        json.WriteString("name", config.Title);
        Optional(json, "description", config.Description);
        json.WriteString("inLanguage", config.Language);
        json.WriteEndObject();

        json.WriteStartObject();
        json.WriteString("@type", "Blog");
        json.WriteString("@id", home + "#blog");
        json.WriteString("url", home);
        json.WriteString("name", config.Title);
        Optional(json, "description", config.Tagline ?? config.Description);
        json.WriteString("inLanguage", config.Language);
        json.WriteStartArray("blogPost");
        state.Trace.ReadListed(state.Site.Home);
        state.Trace.Ask(QueryKind.Config, "paginate");
        foreach (var post in state.Site.RelationsOf(state.Site.Home).Pages.Take(config.Paginate))
        {
            state.Trace.ReadLine(post);
            json.WriteStartObject();
            json.WriteString("@type", "BlogPosting");
            json.WriteString("headline", post.Title);
            json.WriteString("url", state.Site.Urls.Origin + post.Url);
            if (post.Date is { } date)
                json.WriteString("datePublished", date);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePosting(Utf8JsonWriter json, RenderState state, string canonical, string? description, ImageObject? image)
    {
        var (site, page) = (state.Site, state.Page);
        var relations = site.RelationsOf(page);
        json.WriteStartObject();
        json.WriteString("@type", "BlogPosting");
        json.WriteString("@id", canonical + "#posting");
        json.WriteString("headline", page.Title);
        Optional(json, "description", description);
        json.WriteString("url", canonical);
        json.WriteString("mainEntityOfPage", canonical);
        if (page.Date is { } date)
            json.WriteString("datePublished", date);
        if ((page.Updated ?? page.Date) is { } changed)
            json.WriteString("dateModified", changed);
        Optional(json, "image", image?.Permalink);
        json.WriteString("inLanguage", site.Config.Language);
        json.WriteNumber("wordCount", page.WordCount);
        WriteAuthors(json, state, relations.Authors.AsSpan());
        Optional(json, "articleSection", relations.TermsOf("categories").FirstOrDefault()?.Title);
        var tags = relations.TermsOf("tags");
        if (!tags.IsEmpty)
        {
            json.WriteStartArray("keywords");
            foreach (var tag in tags)
                json.WriteStringValue(tag.Title);
            json.WriteEndArray();
        }

        json.WriteStartObject("isPartOf");
        json.WriteString("@id", site.Urls.BaseUrl + "#blog");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, RenderState state, ReadOnlySpan<Author> authors)
    {
        if (authors.IsEmpty)
            return;

        json.WriteStartArray("author");
        foreach (var author in authors)
        {
            state.Trace.ReadByline(author);
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", author.Name);
            if (state.Site.AuthorTerms.TryGetValue(author.Id, out var term))
                json.WriteString("url", state.Site.Urls.Absolute(term.Page.Permalink));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProfile(Utf8JsonWriter json, RenderState state, Author author, string canonical)
    {
        state.Trace.ReadProfile(author);
        json.WriteStartObject();
        json.WriteString("@type", "Person");
        json.WriteString("@id", canonical + "#person");
        json.WriteString("name", author.Name);
        json.WriteString("url", canonical);
        Optional(json, "jobTitle", author.Role);
        Optional(json, "description", author.ShortBio);
        Optional(json, "image", PageImages.Find(author.Portrait, null, author.Source?.Folder ?? "content", state)?.Permalink);
        if (!author.Social.IsEmpty)
        {
            json.WriteStartArray("sameAs");
            foreach (var link in author.Social.Where(s => s.Url.StartsWith("http", StringComparison.Ordinal)))
                json.WriteStringValue(link.Url);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, RenderState state, string canonical)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var place = 1;
        foreach (var ancestor in state.Site.RelationsOf(state.Page).Ancestors)
            WriteCrumb(json, place++, ancestor.Title, state.Site.Urls.Origin + ancestor.Url);
        WriteCrumb(json, place, state.Page.Title, canonical);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCrumb(Utf8JsonWriter json, int place, string title, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", place);
        json.WriteString("name", title);
        json.WriteString("item", url);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
