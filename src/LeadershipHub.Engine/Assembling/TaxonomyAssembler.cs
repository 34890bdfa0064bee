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
        var drafts = new TermDrafts(draft, config, IsHierarchical(config));
        drafts.Collect();
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
            draft.Of(list).Ancestors = [home];
        }

        var terms = ImmutableArray.CreateBuilder<Term>(drafts.Count);
        var bySlug = drafts.BySlug();
        foreach (var term in bySlug)
            terms.Add(term.Term = MakeTerm(draft, config, term));

        var taxonomy = new Taxonomy { Config = config, Page = list, Terms = terms.MoveToImmutable() };
        var children = taxonomy.Terms.ToLookup(t => t.ParentSlug ?? "", t => t.Page, StringComparer.Ordinal);
        ImmutableArray<Page> above = list is null ? [home] : [home, list];
        for (var i = 0; i < bySlug.Length; i++)
            Relate(draft, taxonomy, [.. children[bySlug[i].Slug]], taxonomy.Terms[i], AncestorsOf(draft, bySlug[i], above), isAuthors ? authors.WithId(bySlug[i].Slug) : null);
        if (list is not null)
        {
            draft.Of(list).Taxonomy = taxonomy;
            draft.Of(list).Children = [.. children[""]];
        }

        TellPages(draft, config, drafts);
        return taxonomy;
    }

    private static Term MakeTerm(SiteDraft draft, TaxonomyConfig config, TermDraft term)
    {
        var kind = config.Name switch { "authors" => PageKind.Author, "series" => PageKind.Series, _ => PageKind.Term };
        var permalink = Permalink.Parse(config.Permalink.Replace(":slug", term.Slug, StringComparison.Ordinal));
        var page = draft.AddList(kind, term.Title, term.Slug[(term.Slug.LastIndexOf('/') + 1)..], permalink, $"{config.Name}/{term.Slug}");
        return new()
        {
            Taxonomy = config.Name,
            Title = page.Title,
            Slug = term.Slug,
            Page = page,
            ParentSlug = term.Parent?.Slug,
            Pages = kind == PageKind.Series ? SeriesNumbering.InOrder(term.Pages) : [.. term.Pages],
        };
    }

    // Parents come before their children in ordinal order of slugs, so theirs are known.
    private static ImmutableArray<Page> AncestorsOf(SiteDraft draft, TermDraft term, ImmutableArray<Page> above) =>
        term.Parent?.Term is { } parent ? [.. draft.Of(parent.Page).Ancestors, parent.Page] : above;

    private static void Relate(SiteDraft draft, Taxonomy taxonomy, ImmutableArray<Page> children, Term term, ImmutableArray<Page> ancestors, Author? profile)
    {
        var relations = draft.Of(term.Page);
        relations.Pages = term.Pages;
        relations.Children = children;
        relations.Ancestors = ancestors;
        relations.Term = term;
        relations.Taxonomy = taxonomy;
        relations.Profile = profile;
        relations.HasFeeds = taxonomy.Config.Feed && term.Pages.Any(p => p.Date is not null);
        relations.PageSize = term.Page.Kind == PageKind.Series ? 0 : taxonomy.Config.Paginate ?? draft.Config.Paginate;
    }

    private static void TellPages(SiteDraft draft, TaxonomyConfig config, TermDrafts drafts)
    {
        foreach (var page in draft.Written)
        {
            var own = drafts.OwnOf(page);
            if (own.IsEmpty)
                continue;

            var relations = draft.Of(page);
            relations.Terms = relations.Terms.Add(SetOf(config, own));
        }
    }

    private static TermSet SetOf(TaxonomyConfig config, ReadOnlySpan<TermDraft> own)
    {
        if (own is [{ Term: { } only } alone])
            return alone.Alone(only);

        var terms = ImmutableArray.CreateBuilder<Term>(own.Length);
        foreach (var term in own)
        {
            if (term.Term is { } made)
                terms.Add(made);
        }

        return new(config.Name, terms.MoveToImmutable());
    }
}
