using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Stage 3: gives every page its place in the site. Pure.</summary>
public static class SiteAssembler
{
    public static Diagnosed<Site> Assemble(ParsedContent content, BuildOptions options)
    {
        var draft = new SiteDraft(content, options);
        draft.Watch(content.Scripts.NextChange);
        draft.Watch(draft.Config.Security.Expires);
        draft.Watch(draft.Config.Security.ExpiryIsDoubtfulUntil);

        PageSorter.Sort(draft);
        draft.RankByDate();
        var authors = new AuthorDirectory(draft);
        authors.Assign();

        var posts = PagesOf(draft, episodes: false);
        var dated = content.Shows.IsEmpty ? posts : PagesOf(draft, episodes: true);
        var home = SectionAssembler.AddHome(draft);
        var sections = SectionAssembler.AddSections(draft, home);
        QuoteAssembler.AddLists(draft, home, sections);
        SectionAssembler.FillHome(draft, home, sections);
        var taxonomies = TaxonomyAssembler.Add(draft, home, authors);
        SeriesNumbering.Assign(draft, taxonomies);
        var archives = ArchiveAssembler.Add(draft, home, dated);
        ShelfAssembler.Add(draft, home);
        var notFound = AddNotFound(draft, home);
        var files = FilePublisher.Publish(draft);
        RelatedFinder.Assign(draft, dated);
        ReportLeftOverTexts(draft);

        ImmutableArray<Page> pages = [.. draft.Pages];
        var podcasts = new PodcastSite
        {
            Pages = pages,
            Sections = sections,
            Files = files,
            Urls = draft.Urls,
            Language = draft.Config.Language,
            Media = content.Media,
            Settings = content.Settings.Podcasts,
        };
        var site = new Site
        {
            Config = draft.Config,
            Urls = draft.Urls,
            Theme = content.Theme,
            Locale = draft.Locale,
            Now = options.Now,
            NextChange = draft.NextChange,
            Pages = pages,
            Relations = new AssembledRelations(draft.FinishRelations()),
            Home = home,
            NotFound = notFound,
            Posts = posts,
            Sections = sections,
            Taxonomies = taxonomies,
            Archives = archives,
            Authors = authors.All,
            AuthorTerms = AuthorTerms(taxonomies),
            Books = content.Books.Sort((a, b) => (a.Weight ?? 0) != (b.Weight ?? 0) ? (a.Weight ?? 0).CompareTo(b.Weight ?? 0) : string.CompareOrdinal(a.Id, b.Id)),
            Podcasts = new(podcasts),
            FormCatalog = content.Settings.Forms,
            Scripts = content.Scripts,
            Data = new(content.Data),
            Menus = MenuAssembler.Menus(draft),
            Unpublished = draft.Unpublished.ToFrozenDictionary(StringComparer.Ordinal),
            Files = files,
        };

        return new(site, draft.Diagnostics.DrainToImmutable());
    }

    private sealed class AssembledRelations(ImmutableArray<PageRelations> relations) : IPageRelations
    {
        public PageRelations Of(int id) => relations[id];
    }

    private static ImmutableArray<Page> PagesOf(SiteDraft draft, bool episodes)
    {
        var posts = ImmutableArray.CreateBuilder<Page>(draft.ByDate.Length);
        foreach (var page in draft.ByDate)
        {
            if (page.Kind == PageKind.Post || (episodes && page.Kind == PageKind.Episode))
                posts.Add(page);
        }

        return posts.DrainToImmutable();
    }

    private static FrozenDictionary<string, Term> AuthorTerms(ImmutableArray<Taxonomy> taxonomies) =>
        taxonomies.Where(t => string.Equals(t.Name, "authors", StringComparison.Ordinal))
            .SelectMany(t => t.Terms)
            .ToFrozenDictionary(t => t.Slug, StringComparer.Ordinal);

    private static Page AddNotFound(SiteDraft draft, Page home)
    {
        var page = draft.AddList(PageKind.NotFound, draft.UiText("not_found_title", "Page not found"), "404", Permalink.Parse("/404.html"), "404");
        draft.Of(page).Ancestors = [home];
        return page;
    }

    // A text in a taxonomy's folder that no term has taken.
    private static void ReportLeftOverTexts(SiteDraft draft)
    {
        foreach (var (key, text) in draft.ListTexts)
        {
            var taxonomy = key.Split('/')[0];
            var known = draft.Pages.Where(p => p.Kind is PageKind.Term or PageKind.Series or PageKind.Author).Select(p => p.Slug);
            draft.Diagnostics.Add(string.Equals(key, taxonomy, StringComparison.Ordinal)
                ? AssemblingDiagnostics.ListTurnedOff(text, taxonomy)
                : AssemblingDiagnostics.TermWithoutPages(text, taxonomy, known));
        }
    }
}
