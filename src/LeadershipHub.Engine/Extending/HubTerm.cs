using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Extending;

/// <summary>A term of a taxonomy with its pages: a tag, a category, a series, an author. Immutable.</summary>
public sealed class HubTerm
{
    private readonly HubSite _site;
    private readonly Term _term;

    internal HubTerm(HubSite site, Term term) => (_site, _term) = (site, term);

    /// <summary>Name of its taxonomy: <c>tags</c>, <c>categories</c>, <c>series</c> …</summary>
    public string Taxonomy => _term.Taxonomy;

    /// <summary>Its title, as authors write it.</summary>
    public string Name => _term.Title;

    /// <summary>The last part of its page's address.</summary>
    public string Slug => _term.Slug;

    /// <summary>The address of its page: encoded, with the base path.</summary>
    public string Url => _term.Page.Url;

    /// <summary>Its own page, a list.</summary>
    public HubPage Page => new(_site, _term.Page);

    /// <summary>The pages that carry it: newest first, those of a series in the order of its parts.</summary>
    public ImmutableArray<HubPage> Pages => _site.Wrap(_term.Pages);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
