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
        var drafts = Collect(draft, authors, config);
        var isAuthors = config.Name is "authors";
        if (isAuthors)
        {
            foreach (var author in authors.All.Where(a => a.Source is not null))
                TermDraft.Of(drafts, author.Id, null, author.Name);
        }

        var listPath = config.Permalink[..(config.Permalink.IndexOf(":slug", StringComparison.Ordinal) is >= 0 and var at ? at : config.Permalink.Length)];
        Page? list = null;
        if (config.List && drafts.Count > 0)
        {
            list = draft.AddList(PageKind.Taxonomy, config.Title, Slug.Of(config.Name), Permalink.Parse(listPath.EndsWith('/') ? listPath : listPath + "/"), config.Name);
            draft.Relate(list, r => r with { Ancestors = [home] });
        }

        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var (slug, term) in drafts.OrderBy(d => d.Key, StringComparer.Ordinal))
            terms.Add(slug, MakeTerm(draft, config, slug, term));

        var taxonomy = new Taxonomy { Config = config, Page = list, Terms = [.. terms.Values] };
        foreach (var term in terms.Values)
            Relate(draft, taxonomy, terms, term, list is null ? [home] : [home, list], isAuthors ? authors.WithId(term.Slug) : null);
        if (list is not null)
            draft.Relate(list, r => r with { Taxonomy = taxonomy, Children = [.. terms.Values.Where(t => t.ParentSlug is null).Select(t => t.Page)] });

        TellPages(draft, config, drafts, terms);
        return taxonomy;
    }

    private static Dictionary<string, TermDraft> Collect(SiteDraft draft, AuthorDirectory authors, TaxonomyConfig config)
    {
        var drafts = new Dictionary<string, TermDraft>(StringComparer.Ordinal);
        foreach (var (page, parsed) in draft.Written)
        {
            if (config.Name is "authors")
            {
                foreach (var author in draft.Relations[page.Id].Authors)
                    TermDraft.Of(drafts, author.Id, null, author.Name).Add(page, isOwn: true);
            }
            else
            {
                foreach (var name in NamesOf(parsed.Front, config.Name))
                    AddName(draft, drafts, config, page, parsed, name);
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

    private static void AddName(SiteDraft draft, Dictionary<string, TermDraft> drafts, TaxonomyConfig config, Page page, ParsedPage parsed, Located name)
    {
        var parts = PartsOf(config, name.Text);
        string? parent = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var slug = Slug.Of(parts[i]);
            if (slug.Length == 0)
            {
                draft.Diagnostics.Add(AssemblingDiagnostics.EmptyTerm(parsed, config.Name, name));
                return;
            }

            if (!Permalink.TryParse("/" + slug, out _))
            {
                draft.Diagnostics.Add(AssemblingDiagnostics.TermTooLong(parsed, config.Name, name));
                return;
            }

            slug = parent is null ? slug : $"{parent}/{slug}";
            var term = TermDraft.Of(drafts, slug, parent, parts[i]);
            if (term.NameThatDiffers(parts[i]) is { } other)
                draft.Diagnostics.Add(AssemblingDiagnostics.TermsMerged(config.Name, parts[i], other, new(parsed.Source.Path, name.Position.Line, name.Position.Column)));

            term.Add(page, isOwn: i == parts.Length - 1);
            parent = slug;
        }
    }

    private static string[] PartsOf(TaxonomyConfig config, string name) =>
        IsHierarchical(config) ? name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [name.Trim()];

    private static string SlugPathOf(TaxonomyConfig config, string name) => string.Join('/', PartsOf(config, name).Select(Slug.Of));

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
            Pages = kind == PageKind.Series ? SeriesNumbering.InOrder(term.Pages) : PageOrder.Sorted(term.Pages, SortOrder.Date),
        };
    }

    private static void Relate(SiteDraft draft, Taxonomy taxonomy, Dictionary<string, Term> terms, Term term, ImmutableArray<Page> above, Author? profile)
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
            Children = [.. taxonomy.Terms.Where(t => string.Equals(t.ParentSlug, term.Slug, StringComparison.Ordinal)).Select(t => t.Page)],
            Ancestors = ancestors,
            Term = term,
            Taxonomy = taxonomy,
            Profile = profile,
            HasFeeds = taxonomy.Config.Feed && term.Pages.Any(p => p.Date is not null),
            PageSize = term.Page.Kind == PageKind.Series ? 0 : taxonomy.Config.Paginate ?? draft.Config.Paginate,
        });
    }

    private static void TellPages(SiteDraft draft, TaxonomyConfig config, Dictionary<string, TermDraft> drafts, Dictionary<string, Term> terms)
    {
        var byPage = new Dictionary<Page, List<Term>>();
        foreach (var (slug, term) in drafts)
        {
            foreach (var page in term.Own)
            {
                if (!byPage.TryGetValue(page, out var list))
                    byPage.Add(page, list = []);
                list.Add(terms[slug]);
            }
        }

        foreach (var (page, own) in byPage)
        {
            var order = NamesOf(page.Front, config.Name);
            var sorted = own.OrderBy(t => PlaceOf(config, order, t)).ThenBy(t => t.Slug, StringComparer.Ordinal);
            draft.Relate(page, r => r with { Terms = r.Terms.Add(new(config.Name, [.. sorted])) });
        }
    }

    private static int PlaceOf(TaxonomyConfig config, ImmutableArray<Located> names, Term term)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(SlugPathOf(config, names[i].Text), term.Slug, StringComparison.Ordinal))
                return i;
        }

        return int.MaxValue;
    }
}
