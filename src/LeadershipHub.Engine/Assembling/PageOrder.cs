using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The orders in which lists show their pages; every order is total, so that no build depends on chance.</summary>
internal static class PageOrder
{
    public static ImmutableArray<Page> Sorted(IEnumerable<Page> pages, SortOrder order)
    {
        var sorted = pages.ToArray();
        Array.Sort(sorted, order switch { SortOrder.Weight => ByWeight, SortOrder.Title => ByTitle, _ => ByDate });
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <summary><c>ask-the-customer</c> → <c>Ask the customer</c>.</summary>
    public static string Humanized(string name)
    {
        var text = name.Replace('-', ' ').Replace('_', ' ');
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Newest first; undated ones last.</summary>
    public static int ByDate(Page a, Page b)
    {
        var order = TicksOf(b).CompareTo(TicksOf(a));
        return order != 0 ? order : ByPath(a, b);
    }

    private static int ByWeight(Page a, Page b)
    {
        var order = a.Weight.CompareTo(b.Weight);
        return order != 0 ? order : ByDate(a, b);
    }

    private static int ByTitle(Page a, Page b)
    {
        var order = string.CompareOrdinal(Slug.Of(a.Title), Slug.Of(b.Title));
        return order != 0 ? order : ByPath(a, b);
    }

    private static long TicksOf(Page page) => page.Date is { } date ? date.UtcTicks : long.MinValue;

    private static int ByPath(Page a, Page b) => string.CompareOrdinal(a.Permalink.Path, b.Permalink.Path);
}
