using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Gathers the terms of every taxonomy, makes their pages and tells each page its terms.</summary>
internal static class TaxonomyAssembler
{
    public static ImmutableArray<Taxonomy> Add(SiteDraft draft, Page home, AuthorDirectory authors)
    {
        var taxonomies = ImmutableArray.CreateBuilder<Taxonomy>();
        foreach (var config in draft.Config.Taxonomies)
            taxonomies.Add(Add(draft, home, authors, config));

        return taxonomies.DrainToImmutable();
    }

    /// <summary>Whether a slash in a term's name makes it a child: <c>Leadership/Principles</c>.</summary>
    private static bool IsHierarchical(TaxonomyConfig config) => config.Name is "categories";

    private static Taxonomy Add(SiteDraft draft, Page home, AuthorDirectory authors, TaxonomyConfig config)
    {
        var drafts = Collect(draft, config);
        var isAuthors = config.Name is "authors";
        if (isAuthors)
        {
            foreach (var author in authors.All.Where(a => a.Source is not null))
                drafts.Add(author);
        }

        var listPath = config.Permalink[..(config.Permalink.IndexOf(":slug", StringComparison.Ordinal) is >= 0 and var at ? at : config.Permalink.Length)];
        Page? list = null;
        if (config.List && drafts.Count > 0)
        {
            list = draft.AddList(PageKind.Taxonomy, config.Title, Slug.Of(config.Name), Permalink.Parse(listPath.EndsWith('/') ? listPath : listPath + "/"), config.Name);
            draft.Relate(list, r => r with { Ancestors = [home] });
        }

        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var (slug, term) in drafts.BySlug)
            terms.Add(slug, MakeTerm(draft, config, slug, term));

        var taxonomy = new Taxonomy { Config = config, Page = list, Terms = [.. terms.Values] };
        var children = terms.Values.ToLookup(t => t.ParentSlug ?? "", t => t.Page, StringComparer.Ordinal);
        foreach (var term in terms.Values)
            Relate(draft, taxonomy, terms, [.. children[term.Slug]], term, list is null ? [home] : [home, list], isAuthors ? authors.WithId(term.Slug) : null);
        if (list is not null)
            draft.Relate(list, r => r with { Taxonomy = taxonomy, Children = [.. children[""]] });

        TellPages(draft, config, drafts, terms);
        return taxonomy;
    }

    private static TermDrafts Collect(SiteDraft draft, TaxonomyConfig config)
    {
        var drafts = new TermDrafts(draft, config, IsHierarchical(config));
        foreach (var (page, parsed) in draft.Written)
        {
            if (config.Name is "authors")
            {
                foreach (var author in draft.Relations[page.Id].Authors)
                    drafts.Add(page, author);
            }
            else
            {
                foreach (var name in NamesOf(parsed.Front, config.Name))
                    drafts.Add(page, parsed, name);
            }
        }

        return drafts;
    }

    private static ImmutableArray<Located> NamesOf(FrontMatter front, string taxonomy)
    {
        if (taxonomy is "series")
            return front.Series is { } series ? [new(series.Name, series.Position)] : [];

        foreach (var terms in front.Terms)
        {
            if (string.Equals(terms.Taxonomy, taxonomy, StringComparison.Ordinal))
                return terms.Names;
        }

        return [];
    }

    private static Term MakeTerm(SiteDraft draft, TaxonomyConfig config, string slug, TermDraft term)
    {
        var kind = config.Name switch { "authors" => PageKind.Author, "series" => PageKind.Series, _ => PageKind.Term };
        var permalink = Permalink.Parse(config.Permalink.Replace(":slug", slug, StringComparison.Ordinal));
        var page = draft.AddList(kind, term.Title, slug[(slug.LastIndexOf('/') + 1)..], permalink, $"{config.Name}/{slug}");
        return new()
        {
            Taxonomy = config.Name,
            Title = page.Title,
            Slug = slug,
            Page = page,
            ParentSlug = term.Parent,
            Pages = kind == PageKind.Series ? SeriesNumbering.InOrder(term.Pages) : draft.NewestFirst(term.Pages),
        };
    }

    private static void Relate(SiteDraft draft, Taxonomy taxonomy, Dictionary<string, Term> terms, ImmutableArray<Page> children, Term term, ImmutableArray<Page> above, Author? profile)
    {
        var ancestors = above;
        if (term.ParentSlug is { } parent)
        {
            // Parents come before their children in ordinal order of slugs, so theirs are known.
            ancestors = [.. draft.Relations[terms[parent].Page.Id].Ancestors, terms[parent].Page];
        }

        draft.Relate(term.Page, r => r with
        {
            Pages = term.Pages,
            Children = children,
            Ancestors = ancestors,
            Term = term,
            Taxonomy = taxonomy,
            Profile = profile,
            HasFeeds = taxonomy.Config.Feed && term.Pages.Any(p => p.Date is not null),
            PageSize = term.Page.Kind == PageKind.Series ? 0 : taxonomy.Config.Paginate ?? draft.Config.Paginate,
        });
    }

    private static void TellPages(SiteDraft draft, TaxonomyConfig config, TermDrafts drafts, Dictionary<string, Term> terms)
    {
        foreach (var (page, own) in drafts.OwnTerms)
        {
            var set = new TermSet(config.Name, [.. own.Select(slug => terms[slug])]);
            draft.Relate(page, r => r with { Terms = r.Terms.Add(set) });
        }
    }
}
