using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The home page and the sections: every top folder with pages, and every folder below with a text of its own.</summary>
internal static class SectionAssembler
{
    public static Page AddHome(SiteDraft draft)
    {
        var home = draft.AddList(PageKind.Home, draft.Config.Title, "", Permalink.Parse("/"), "");
        draft.Of(home).HasFeeds = draft.Config.Home.Feed;
        draft.Of(home).PageSize = draft.Config.Home.Paginate ?? draft.Config.Paginate;
        return home;
    }

    public static ImmutableArray<Section> AddSections(SiteDraft draft, Page home)
    {
        var bySection = draft.Written.ToLookup(p => p.Section, StringComparer.Ordinal);
        var taxonomies = draft.Config.Taxonomies.Select(t => t.Name).Append("books").Append("archive").ToHashSet(StringComparer.Ordinal);
        var names = bySection.Select(g => g.Key)
            .Concat(draft.ListTexts.Keys.Where(key => !taxonomies.Contains(key.Split('/')[0])))
            .Concat(draft.Content.Shows.Select(show => show.Section))
            .Where(name => name is not ("" or "404"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();

        var sections = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var name in names)
            sections.Add(name, AddSection(draft, home, sections, name, bySection[name.Split('/')[0]]));

        LinkChildren(draft, sections);
        return [.. sections.Values];
    }

    /// <summary>What the home page lists: the pages of the sections that the configuration names.</summary>
    public static void FillHome(SiteDraft draft, Page home, ImmutableArray<Section> sections)
    {
        var wanted = draft.Config.Home.Sections;
        var listed = sections.Where(s => wanted.Contains(s.Name, StringComparer.Ordinal)).ToList();
        var pages = listed.Count == 1 && SortOf(draft.Config, listed[0].Name) == SortOrder.Date
            ? listed[0].Pages
            : draft.NewestFirst(listed.SelectMany(s => s.Pages).Distinct());

        draft.Of(home).Pages = pages;
        draft.Of(home).Children = [.. sections.Where(s => !s.Name.Contains('/', StringComparison.Ordinal)).Select(s => s.Page).OfType<Page>()];
    }

    /// <summary>The part of a URL that stands for a folder.</summary>
    public static string FolderSlug(string name) => Slug.Of(name) is { Length: > 0 } slug ? slug : "section";

    private static Section AddSection(SiteDraft draft, Page home, Dictionary<string, Section> above, string name, IEnumerable<Page> inTop)
    {
        var config = draft.Config.Sections.GetValueOrDefault(name) ?? new SectionConfig { List = name is not "pages" };
        var below = name.Contains('/', StringComparison.Ordinal)
            ? inTop.Where(p => p.SourceFolder.StartsWith($"content/{name}/", StringComparison.Ordinal) || string.Equals(p.SourceFolder, $"content/{name}", StringComparison.Ordinal))
            : inTop;
        var order = SortOf(draft.Config, name);
        var show = ShowOf(draft, name);
        var pages = show?.IsSerial == true ? OldestFirst(draft, below) : order == SortOrder.Date ? draft.NewestFirst(below) : PageOrder.Sorted(below, order);
        var path = "/" + string.Join('/', name.Split('/').Select(FolderSlug)) + "/";

        Page? page = null;
        ImmutableArray<Page> ancestors = [home];
        if (above.GetValueOrDefault(ParentOf(name))?.Page is { } parent)
            ancestors = [.. draft.Of(parent).Ancestors, parent];
        if (config.List || show is not null || draft.ListTexts.ContainsKey(name))
        {
            var title = config.Title ?? show?.Title ?? PageOrder.Humanized(name[(name.LastIndexOf('/') + 1)..]);
            var kind = show is null ? PageKind.Section : PageKind.Show;
            page = draft.AddList(kind, title, Slug.Of(name), Permalink.Parse(path), name, name.Split('/')[0], config.Description ?? show?.Description);
            var relations = draft.Of(page);
            relations.Pages = pages;
            relations.Ancestors = ancestors;
            relations.HasFeeds = show is not null || (config.Feed && pages.Any(p => p.Date is not null));
            relations.PageSize = config.Paginate ?? draft.Config.Paginate;
        }

        Place(draft, pages, page is null ? [home] : [.. ancestors, page]);
        // Earlier and later run through the whole top section, so that they lead somewhere from every page of it.
        // Those of a show run through the show, wherever it lies.
        if (show is not null || (name is not "pages" && !name.Contains('/', StringComparison.Ordinal)))
            LinkPages(draft, pages, show?.IsSerial == true ? SortOrder.Weight : SortOf(draft.Config, name));

        return new(name, config, page, pages);
    }

    private static ShowConfig? ShowOf(SiteDraft draft, string section) =>
        draft.Content.Shows.FirstOrDefault(show => string.Equals(show.Section, section, StringComparison.Ordinal));

    private static ImmutableArray<Page> OldestFirst(SiteDraft draft, IEnumerable<Page> pages)
    {
        var newest = draft.NewestFirst(pages);
        return [.. newest.Reverse()];
    }

    private static void Place(SiteDraft draft, ImmutableArray<Page> pages, ImmutableArray<Page> ancestors)
    {
        foreach (var page in pages)
            draft.Of(page).Ancestors = ancestors;
    }

    private static void LinkPages(SiteDraft draft, ImmutableArray<Page> pages, SortOrder order)
    {
        for (var i = 0; i < pages.Length; i++)
        {
            var before = i > 0 ? pages[i - 1] : null;
            var after = i + 1 < pages.Length ? pages[i + 1] : null;
            // A list by date runs from new to old, so the one that follows in it is the previous one in time.
            var (previous, next) = order is SortOrder.Date ? (after, before) : (before, after);
            draft.Of(pages[i]).Previous = previous;
            draft.Of(pages[i]).Next = next;
        }
    }

    private static void LinkChildren(SiteDraft draft, Dictionary<string, Section> sections)
    {
        foreach (var children in sections.Values.Where(s => s.Page is not null).GroupBy(s => ParentOf(s.Name), StringComparer.Ordinal))
        {
            if (sections.GetValueOrDefault(children.Key)?.Page is { } parent)
                draft.Of(parent).Children = [.. children.Select(s => s.Page).OfType<Page>()];
        }
    }

    private static string ParentOf(string name) => name.LastIndexOf('/') is > 0 and var slash ? name[..slash] : "";

    // A nested section is sorted as the one around it unless it says otherwise.
    private static SortOrder SortOf(SiteConfig config, string name)
    {
        for (var section = name; section.Length > 0; section = ParentOf(section))
        {
            if (config.Sections.GetValueOrDefault(section)?.Sort is { } sort)
                return sort;
        }

        return name is "pages" || name.StartsWith("pages/", StringComparison.Ordinal) ? SortOrder.Weight : SortOrder.Date;
    }
}
