using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class PageTypes
{
    public static MemberTable<Page> Page { get; } = new MemberTable<Page>("page")
        .Add("kind", p => KindNames[(int)p.Kind])
        .Add("title", p => p.Title)
        .Add("url", p => p.Url)
        .Add("permalink", (p, c) => Site(c).Urls.Origin + p.Url)
        .Add("source_path", p => Text(p.Source?.Path))
        .Add("slug", p => p.Slug)
        .Add("section", (p, c) => Value.FromObject(SectionOf(p, Site(c))))
        .Add("date", p => Date(p.Date))
        .Add("updated", p => Date(p.Updated))
        .Add("summary", p => Text(p.Summary))
        .Add("has_summary", p => !string.IsNullOrEmpty(p.Front.Summary))
        .Add("description", (p, c) => Text(p.Summary.Length > 0 ? p.Summary : Site(c).Config.Description))
        .Add("content", (p, c) => BodyHtml.Of(p, RenderState.Of(c)))
        .Add("toc", (p, c) => TableOfContents.Of(p, Site(c).Config.Markdown))
        .Add("headings", p => Value.FromList(p.Outline.Headings))
        .Add("word_count", p => p.WordCount)
        .Add("reading_minutes", p => p.ReadingMinutes)
        .Add("tags", (p, c) => Value.FromList(Relations(p, c).TermsOf("tags")))
        .Add("categories", (p, c) => Value.FromList(Relations(p, c).TermsOf("categories")))
        .Add("authors", (p, c) => Value.FromList(Relations(p, c).Authors))
        .Add("author", (p, c) => Value.FromObject(Relations(p, c).Authors.FirstOrDefault()))
        .Add("series", (p, c) => Value.FromObject(Relations(p, c).Series))
        .Add("image", (p, c) => PageImages.Of(p.Front.Image, p.Front.ImageAlt, p.SourceFolder, RenderState.Of(c)))
        .Add("previous", (p, c) => Value.FromObject(Relations(p, c).Previous))
        .Add("next", (p, c) => Value.FromObject(Relations(p, c).Next))
        .Add("related", (p, c) => Value.FromList(Relations(p, c).Related))
        .Add("draft", p => p.Draft)
        .Add("scheduled", p => p.Scheduled)
        .Add("expired", p => p.Expired)
        .Add("weight", p => p.Weight)
        .Add("params", (p, c) => RenderState.Of(c).Shared.Data.Of(p.Front.Params))
        .Add("breadcrumbs", (p, c) => Breadcrumbs(p, Site(c)))
        .Add("feeds", (p, c) => PageFeeds.Of(p, RenderState.Of(c)))
        .Add("pages", (p, c) => Value.FromList(Relations(p, c).Pages))
        .Add("children", (p, c) => Value.FromList(Relations(p, c).Children))
        .Add("term", (p, c) => Value.FromObject(Relations(p, c).Term))
        .Add("terms", (p, c) => TopTerms(p, c))
        .Add("taxonomy", (p, c) => Value.FromObject(Relations(p, c).Taxonomy))
        .Add("assets", (p, c) => Assets(p, c))
        .Add("profile", (p, c) => Value.FromObject(Relations(p, c).Profile))
        .Add("episode", (p, c) => PodcastTypes.EpisodeOf(p, RenderState.Of(c)))
        .Add("show", (p, c) => PodcastTypes.ShowOf(p, RenderState.Of(c)))
        .Add("form", (p, c) => Value.FromObject(p.IsContent ? RenderState.Of(c).Shared.Forms.OfSection(p.Section) : null))
        .Add("quote", p => Value.FromObject(p.Front.Quote))
        .Add("used_by", (p, c) => Value.FromList(Relations(p, c).UsedBy))
        .Add("is_home", p => p.Kind == PageKind.Home);

    /// <summary>The number of the member <c>content</c>.</summary>
    public static int Content { get; } = Page.IndexOf("content");

    public static MemberTable<Heading> Heading { get; } = new MemberTable<Heading>("heading")
        .Add("level", h => h.Level)
        .Add("id", h => h.Id)
        .Add("text", h => h.Text);

    public static MemberTable<SeriesPlace> SeriesPlace { get; } = new MemberTable<SeriesPlace>("series")
        .Add("term", s => Value.FromObject(s.Term))
        .Add("part", s => s.Part)
        .Add("total", s => s.Term.Pages.Length)
        .Add("previous", s => Value.FromObject(s.Previous))
        .Add("next", s => Value.FromObject(s.Next))
        .Add("pages", s => Value.FromList(s.Term.Pages));

    public static MemberTable<ImageObject> Image { get; } = new MemberTable<ImageObject>("image")
        .Add("url", i => i.Url)
        .Add("permalink", i => i.Permalink)
        .Add("width", i => Number(i.Size?.Width))
        .Add("height", i => Number(i.Size?.Height))
        .Add("alt", i => Text(i.Alt));

    public static MemberTable<Crumb> Crumb { get; } = new MemberTable<Crumb>("breadcrumb")
        .Add("title", b => b.Title)
        .Add("url", b => b.Url);

    public static MemberTable<AssetObject> Asset { get; } = new MemberTable<AssetObject>("asset")
        .Add("name", a => a.Name)
        .Add("url", a => a.Url);

    /// <summary>By the number of the kind.</summary>
    public static ImmutableArray<string> KindNames { get; } =
        ["home", "section", "post", "page", "taxonomy", "term", "author", "series", "archive", "books", "not-found", "show", "episode", "quotes", "quote", "quote-of-day"];

    private static Site Site(RenderContext context) => RenderState.Of(context).Site;

    private static PageRelations Relations(Page page, RenderContext context) => Site(context).RelationsOf(page);

    private static Page? SectionOf(Page page, Site site)
    {
        foreach (var section in site.Sections)
        {
            if (string.Equals(section.Name, page.Section, StringComparison.Ordinal))
                return section.Page;
        }

        return null;
    }

    private static Value Breadcrumbs(Page page, Site site)
    {
        var ancestors = site.RelationsOf(page).Ancestors;
        var crumbs = ImmutableArray.CreateBuilder<Crumb>(ancestors.Length + 1);
        foreach (var ancestor in ancestors)
            crumbs.Add(new(ancestor.Title, ancestor.Url));
        crumbs.Add(new(page.Title, page.Url));
        return Value.FromList(crumbs.MoveToImmutable());
    }

    private static Value TopTerms(Page page, RenderContext context)
    {
        var relations = Relations(page, context);
        return relations.Taxonomy is { } taxonomy && page.Kind == PageKind.Taxonomy
            ? Value.FromList(taxonomy.Terms.Where(t => t.ParentSlug is null).ToImmutableArray())
            : Value.FromList(ImmutableArray<Term>.Empty);
    }

    private static Value Assets(Page page, RenderContext context)
    {
        var site = Site(context);
        return Value.FromList(site.RelationsOf(page).Assets.Select(file => new AssetObject(file.Name, site.Files[file.Path].Url)).ToImmutableArray());
    }
}
