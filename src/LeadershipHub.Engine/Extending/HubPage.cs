using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Extending;

/// <summary>A page of the hub: a post, a page, an episode, a quote or a list. Immutable.</summary>
public sealed class HubPage
{
    private readonly HubSite _site;

    internal HubPage(HubSite site, Page page) => (_site, Page) = (site, page);

    internal Page Page { get; }

    /// <summary>What it is: <c>post</c>, <c>page</c>, <c>episode</c>, <c>quote</c>, <c>section</c>, <c>term</c> …</summary>
    public string Kind => Page.Kind.ToString().ToLowerInvariant();

    /// <summary>Plain text.</summary>
    public string Title => Page.Title;

    /// <summary>The address as other pages link it: encoded, with the base path.</summary>
    public string Url => Page.Url;

    /// <summary>The address with scheme and host.</summary>
    public string AbsoluteUrl => _site.Site.Urls.Absolute(Page.Permalink);

    /// <summary>The address below the base path: <c>/2026/03/listen/</c>.</summary>
    public string Path => Page.Permalink.Path;

    /// <summary>The last part of the path.</summary>
    public string Slug => Page.Slug;

    /// <summary>When it is published; null where it has no date.</summary>
    public DateTimeOffset? Date => Page.Date;

    /// <summary>When it last changed in substance; null where the author does not say.</summary>
    public DateTimeOffset? Updated => Page.Updated;

    /// <summary>Plain text; empty where there is none.</summary>
    public string Summary => Page.Summary;

    /// <summary>The top folder below <c>content/</c>; empty for the home page.</summary>
    public string Section => Page.Section;

    /// <summary>Words of the text.</summary>
    public int WordCount => Page.WordCount;

    /// <summary>Whole minutes at 200 words a minute; at least 1.</summary>
    public int ReadingMinutes => Page.ReadingMinutes;

    /// <summary>The source's path below the site's folder; null for a list that nobody wrote a text for.</summary>
    public string? SourcePath => Page.Source?.Path;

    /// <summary>The Markdown below the front matter; empty where there is none.</summary>
    /// <exception cref="IOException">The source cannot be read.</exception>
    public string Markdown => _site.MarkdownOf(Page);

    /// <summary>The headings of the text, in its order.</summary>
    public ImmutableArray<HubHeading> Headings => [.. Page.Outline.Headings.Select(heading => new HubHeading(heading.Level, heading.Id, heading.Text))];

    /// <summary>Its tags.</summary>
    public ImmutableArray<HubTerm> Tags => Terms("tags");

    /// <summary>Its categories.</summary>
    public ImmutableArray<HubTerm> Categories => Terms("categories");

    /// <summary>Its authors.</summary>
    public ImmutableArray<HubTerm> Authors => Terms("authors");

    /// <summary>The series that it is a part of; null where it is of none.</summary>
    public HubTerm? Series => Terms("series") is [var series, ..] ? series : null;

    /// <summary>The pages of a list, in its order; empty for other pages.</summary>
    public ImmutableArray<HubPage> Pages => _site.Wrap(_site.Site.RelationsOf(Page).Pages);

    /// <summary>Of an episode, what it says besides; null for other pages.</summary>
    public HubEpisode? Episode => _site.Site.Podcasts.EpisodeOf(Page) is { } episode ? new(episode) : null;

    /// <summary>Of the page of a quote, the quote; null for other pages.</summary>
    public HubQuote? Quote => Page.Front.Quote is { } quote ? new(quote) : null;

    /// <summary>Its terms of a taxonomy, in the author's order; empty where the site has no such taxonomy.</summary>
    public ImmutableArray<HubTerm> Terms(string taxonomy) =>
        _site.Site.TaxonomyNamed(taxonomy) is null ? [] : [.. _site.Site.RelationsOf(Page).TermsOf(taxonomy).Select(term => new HubTerm(_site, term))];

    /// <summary>A value of the front matter's <c>params</c>, or of an unknown key, as text; null where it is not there or no text.</summary>
    public string? Param(string key) => Page.Front.Params[key] is DataScalar { IsNull: false } scalar ? scalar.Text : null;

    /// <summary>For people who look for mistakes.</summary>
    public override string ToString() => Page.ToString();
}

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">The anchor, without <c>#</c>.</param>
/// <param name="Text">Plain text.</param>
public sealed record HubHeading(int Level, string Id, string Text);
