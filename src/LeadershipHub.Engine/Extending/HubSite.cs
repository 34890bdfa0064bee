using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Extending;

/// <summary>The hub as it was assembled, without what scripts add. Immutable, and may be read by several threads.</summary>
public sealed class HubSite
{
    private readonly Func<Page, string> _markdown;
    private readonly Dictionary<Page, HubPage> _pages = new(ReferenceEqualityComparer.Instance);

    internal HubSite(Site site, Func<Page, string> markdown) => (Site, _markdown) = (site, markdown);

    internal Site Site { get; }

    /// <summary>Name of the site.</summary>
    public string Title => Site.Config.Title;

    /// <summary>Where the site is published: with scheme, host and base path, and a slash at its end.</summary>
    public string BaseUrl => Site.Urls.BaseUrl;

    /// <summary>Language of the texts as a BCP 47 tag.</summary>
    public string Language => Site.Config.Language;

    /// <summary>Posts, newest first.</summary>
    public ImmutableArray<HubPage> Posts => Wrap(Site.Posts);

    /// <summary>Posts, pages and episodes, in ordinal order of their sources.</summary>
    public ImmutableArray<HubPage> Pages => [.. Site.Pages.Where(page => page.IsContent).Select(Wrap)];

    /// <summary>Episodes of all shows, in ordinal order of their sources.</summary>
    public ImmutableArray<HubPage> Episodes => OfKind(PageKind.Episode);

    /// <summary>The pages of all shows.</summary>
    public ImmutableArray<HubPage> Shows => OfKind(PageKind.Show);

    /// <summary>The pages of all quotes, collection after collection.</summary>
    public ImmutableArray<HubPage> Quotes => OfKind(PageKind.Quote);

    /// <summary>All tags, by name.</summary>
    public ImmutableArray<HubTerm> Tags => Terms("tags");

    /// <summary>All categories, by name.</summary>
    public ImmutableArray<HubTerm> Categories => Terms("categories");

    /// <summary>All series, by name.</summary>
    public ImmutableArray<HubTerm> Series => Terms("series");

    /// <summary>The names of all forms.</summary>
    public ImmutableArray<string> Forms => [.. Site.Forms.Select(form => form.Name)];

    /// <summary>All terms of a taxonomy; empty where the site has no such taxonomy.</summary>
    public ImmutableArray<HubTerm> Terms(string taxonomy) =>
        Site.TaxonomyNamed(taxonomy) is { } found ? [.. found.Terms.Select(term => new HubTerm(this, term))] : [];

    /// <summary>The page at a path below the base path, or of a source; null where there is none.</summary>
    /// <param name="path"><c>/about/</c>, or <c>content/pages/about.md</c>.</param>
    public HubPage? Page(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('/'))
            return Site.PagesBySource.TryGetValue(path, out var page) ? Wrap(page) : null;

        return Site.Pages.FirstOrDefault(page => string.Equals(page.Permalink.Path, path, StringComparison.Ordinal)) is { } found ? Wrap(found) : null;
    }

    /// <summary>A value of the configuration's <c>params</c> as text; null where it is not there or no text.</summary>
    public string? Param(string key) => Site.Config.Params[key] is DataScalar { IsNull: false } scalar ? scalar.Text : null;

    /// <summary>A data file: maps as dictionaries by key, lists, and texts, numbers or truth values; null where it is not there.</summary>
    /// <param name="name">Its path below <c>content/data/</c> without extension.</param>
    public object? Data(string name) => Site.Data.Value.TryGetValue(name, out var node) ? HubValues.ToObject(node) : null;

    internal HubPage Wrap(Page page)
    {
        lock (_pages)
        {
            if (!_pages.TryGetValue(page, out var wrapped))
                _pages.Add(page, wrapped = new(this, page));
            return wrapped;
        }
    }

    internal ImmutableArray<HubPage> Wrap(ImmutableArray<Page> pages) => [.. pages.Select(Wrap)];

    internal string MarkdownOf(Page page) => _markdown(page);

    private ImmutableArray<HubPage> OfKind(PageKind kind) => [.. Site.Pages.Where(page => page.Kind == kind).Select(Wrap)];
}
