using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Feedback;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Model;

/// <summary>The whole site before it has routes: immutable, shared by all threads of the rendering.</summary>
public sealed class Site
{
    public required SiteConfig Config { get; init; }

    public required SiteUrls Urls { get; init; }

    public required ParsedTheme Theme { get; init; }

    public required CultureAndZone Locale { get; init; }

    /// <summary>The moment that the build takes for now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day that it is in the site's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Locale.Local(Now).DateTime);

    /// <summary>When a page is next to appear or to expire by its date; null where none will.</summary>
    public required DateTimeOffset? NextChange { get; init; }

    /// <summary>Every page; the index is <see cref="Page.Id"/>.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>What each page has to do with the others.</summary>
    public required IPageRelations Relations { get; init; }

    public required Page Home { get; init; }

    public required Page NotFound { get; init; }

    /// <summary>Pages of kind post, newest first.</summary>
    public required ImmutableArray<Page> Posts { get; init; }

    /// <summary>By path; nested ones after the one they lie in.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    public required ImmutableArray<Taxonomy> Taxonomies { get; init; }

    /// <summary>Years, newest first.</summary>
    public required ImmutableArray<Page> Archives { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>The page of an author by id, where there is one.</summary>
    public required IReadOnlyDictionary<string, Term> AuthorTerms { get; init; }

    public required ImmutableArray<Book> Books { get; init; }

    public required PodcastCatalog Podcasts { get; init; }

    /// <summary>In ordinal order of their names.</summary>
    public ImmutableArray<Form> Forms => FormCatalog.All;

    public FormCatalog FormCatalog { get; init; } = FormCatalog.Empty;

    /// <summary>What scripts add besides pages and data.</summary>
    public ScriptAdditions Scripts { get; init; } = ScriptAdditions.None;

    /// <summary>What readers said and may be shown.</summary>
    public FeedbackCatalog Feedback => field ??= FeedbackCatalog.Of(Data.Value);

    /// <summary>Data files by their path below <c>content/data/</c> without extension, folders joined by <c>/</c>.</summary>
    public required Lazy<FrozenDictionary<string, DataNode>> Data { get; init; }

    public required ImmutableArray<Menu> Menus { get; init; }

    /// <summary>Published pages by the path of their Markdown source.</summary>
    public IReadOnlyDictionary<string, Page> PagesBySource => field ??= BySource(Pages);

    /// <summary>Sources that make no page of their own, by path: snippets to include, and drafts, future and expired pages with the reason.</summary>
    public required IReadOnlyDictionary<string, Unpublished> Unpublished { get; init; }

    /// <summary>Files published as they are, by source path.</summary>
    public required IReadOnlyDictionary<string, PublishedFile> Files { get; init; }

    public PageRelations RelationsOf(Page page) => Relations.Of(page.Id);

    public Taxonomy? TaxonomyNamed(string name)
    {
        foreach (var taxonomy in Taxonomies)
        {
            if (string.Equals(taxonomy.Name, name, StringComparison.Ordinal))
                return taxonomy;
        }

        return null;
    }

    private static Dictionary<string, Page> BySource(ImmutableArray<Page> pages)
    {
        var bySource = new Dictionary<string, Page>(pages.Length, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            // Quotes have one source for many pages.
            if (page.Source is { } source && page.Kind != PageKind.Quote)
                bySource.Add(source.Path, page);
        }

        return bySource;
    }
}

/// <summary>Tells what a page has to do with the others, by <see cref="Page.Id"/>. Thread-safe.</summary>
public interface IPageRelations
{
    PageRelations Of(int id);
}

/// <summary>A source without a page, and why: <c>a draft</c>, <c>scheduled for …</c>, <c>expired</c>, <c>a snippet</c>.</summary>
public sealed record Unpublished(ParsedPage Page, string Reason);

/// <summary>A file that is copied to the output. <paramref name="Size"/> is its size in pixels where it is an image.</summary>
public sealed record PublishedFile(SourceFile Source, Permalink Permalink, string Url, ImageSize? Size)
{
    /// <summary>What it is by its content, where it is an image and a show asks.</summary>
    public ImageKind Kind { get; init; }
}
