using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The archive with a page for each year and each month that has posts, newest first.</summary>
internal static class ArchiveAssembler
{
    public static ImmutableArray<Page> Add(SiteDraft draft, Page home, ImmutableArray<Page> posts)
    {
        var dated = posts.Where(p => p.Date is not null).ToList();
        if (!draft.Config.Archives.Enabled || dated.Count == 0)
            return [];

        var top = Permalink.Parse(draft.Config.Archives.Permalink);
        var archive = draft.AddList(PageKind.Archive, draft.UiText("archive", "Archive"), Slug.Of("archive"), top, "archive");
        var years = ImmutableArray.CreateBuilder<Page>();
        foreach (var year in dated.GroupBy(p => LocalDate(draft, p).Year))
            years.Add(AddYear(draft, top, year.Key, [.. year], [home, archive]));

        var relations = draft.Of(archive);
        relations.Pages = [.. dated];
        relations.Children = years.DrainToImmutable();
        relations.Ancestors = [home];
        return relations.Children;
    }

    private static Page AddYear(SiteDraft draft, Permalink top, int year, ImmutableArray<Page> posts, ImmutableArray<Page> ancestors)
    {
        var slug = year.ToString("D4", CultureInfo.InvariantCulture);
        var page = draft.AddList(PageKind.Archive, slug, slug, top.Append(slug + "/"), $"archive/{slug}");
        var months = ImmutableArray.CreateBuilder<Page>();
        foreach (var month in posts.GroupBy(p => LocalDate(draft, p).Month))
            months.Add(AddMonth(draft, page, year, month.Key, [.. month], [.. ancestors, page]));

        var relations = draft.Of(page);
        relations.Pages = posts;
        relations.Children = months.DrainToImmutable();
        relations.Ancestors = ancestors;
        return page;
    }

    private static Page AddMonth(SiteDraft draft, Page year, int yearNumber, int month, ImmutableArray<Page> posts, ImmutableArray<Page> ancestors)
    {
        var slug = month.ToString("D2", CultureInfo.InvariantCulture);
        var title = new DateTime(yearNumber, month, 1, 0, 0, 0, DateTimeKind.Unspecified).ToString("Y", draft.Locale.Culture);
        var page = draft.AddList(PageKind.Archive, title, slug, year.Permalink.Append(slug + "/"), $"archive/{year.Slug}/{slug}");
        draft.Of(page).Pages = posts;
        draft.Of(page).Ancestors = ancestors;
        return page;
    }

    private static DateTimeOffset LocalDate(SiteDraft draft, Page page) => draft.Locale.Local(page.Date ?? default);
}
