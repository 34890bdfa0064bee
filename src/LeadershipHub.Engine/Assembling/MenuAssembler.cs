using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Puts the menus together from the configuration and from the pages that ask for a place in one.</summary>
internal static class MenuAssembler
{
    /// <summary>In ordinal order of their names.</summary>
    public static ImmutableArray<Menu> Menus(SiteDraft draft)
    {
        var menus = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        if (draft.Config.Menus.Count > 0)
            AddConfigured(draft, menus);

        foreach (var page in draft.Pages)
        {
            foreach (var place in page.Front.Menu)
                MenuOf(menus, place.Menu).Add(new(place.Weight, new(place.Title ?? page.Title, page.Url, page, [])));
        }

        return [.. menus.Keys.Order(StringComparer.Ordinal).Select(name => new Menu(name, [.. menus[name].OrderBy(entry => entry.Weight).Select(entry => entry.Item)]))];
    }

    private static void AddConfigured(SiteDraft draft, Dictionary<string, List<Entry>> menus)
    {
        var bySource = new Dictionary<string, Page>(draft.Pages.Count, StringComparer.Ordinal);
        var byPath = new Dictionary<string, Page>(draft.Pages.Count, StringComparer.Ordinal);
        foreach (var page in draft.Pages)
        {
            byPath.TryAdd(page.Permalink.Path, page);
            if (page.Source is { } source && page.Kind != PageKind.Quote)
                bySource.Add(source.Path, page);
        }

        foreach (var (name, items) in draft.Config.Menus)
            MenuOf(menus, name).AddRange(items.Select(item => new Entry(item.Weight, Item(draft, bySource, byPath, item))));
    }

    private static List<Entry> MenuOf(Dictionary<string, List<Entry>> menus, string name)
    {
        if (!menus.TryGetValue(name, out var menu))
            menus.Add(name, menu = []);

        return menu;
    }

    private static MenuItem Item(SiteDraft draft, Dictionary<string, Page> bySource, Dictionary<string, Page> byPath, MenuItemConfig item)
    {
        ImmutableArray<MenuItem> children = [.. item.Children.OrderBy(c => c.Weight).Select(child => Item(draft, bySource, byPath, child))];
        if (item.Page is { } source)
        {
            var path = source.StartsWith("content/", StringComparison.Ordinal) ? source : "content/" + source.TrimStart('/');
            if (bySource.TryGetValue(path, out var page))
                return new(item.Title, page.Url, page, children);

            draft.Diagnostics.Add(AssemblingDiagnostics.UnknownMenuPage(item, bySource.Keys.Select(k => k["content/".Length..])));
        }

        var url = item.Url ?? "/";
        return url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            ? new(item.Title, draft.Urls.OfWritten(url), byPath.GetValueOrDefault(url), children)
            : new(item.Title, url, null, children);
    }

    private sealed record Entry(int Weight, MenuItem Item);
}
