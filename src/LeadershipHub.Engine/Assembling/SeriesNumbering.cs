using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Orders the parts of a series and tells each where it stands.</summary>
internal static class SeriesNumbering
{
    /// <summary>Numbered parts by their number, the others between and after them from old to new.</summary>
    public static ImmutableArray<Page> InOrder(IEnumerable<Page> pages)
    {
        var oldestFirst = pages.ToList();
        oldestFirst.Sort((a, b) => -PageOrder.ByDate(a, b));
        var numbered = new SortedDictionary<int, List<Page>>();
        foreach (var page in oldestFirst.Where(p => p.Front.Series?.Part is not null))
        {
            var part = page.Front.Series?.Part ?? 0;
            if (!numbered.TryGetValue(part, out var list))
                numbered.Add(part, list = []);
            list.Add(page);
        }

        var free = new Queue<Page>(oldestFirst.Where(p => p.Front.Series?.Part is null));
        var result = ImmutableArray.CreateBuilder<Page>();
        foreach (var (part, list) in numbered)
        {
            while (result.Count + 1 < part && free.TryDequeue(out var filler))
                result.Add(filler);
            result.AddRange(list);
        }

        result.AddRange(free);
        return result.DrainToImmutable();
    }

    public static void Assign(SiteDraft draft, ImmutableArray<Taxonomy> taxonomies)
    {
        foreach (var term in taxonomies.Where(t => t.Name is "series").SelectMany(t => t.Terms))
        {
            var pages = term.Pages;
            for (var i = 0; i < pages.Length; i++)
            {
                var place = new SeriesPlace(term, i + 1, i > 0 ? pages[i - 1] : null, i + 1 < pages.Length ? pages[i + 1] : null);
                draft.Of(pages[i]).Series = place;
                if (i > 0 && pages[i].Front.Series?.Part is { } part && part == pages[i - 1].Front.Series?.Part)
                    draft.Diagnostics.Add(AssemblingDiagnostics.RepeatedPart(draft.Parsed[pages[i].Id], part, pages[i - 1]));
            }
        }
    }
}
