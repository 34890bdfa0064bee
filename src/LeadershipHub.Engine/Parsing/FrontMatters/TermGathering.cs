using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>Gathers the terms of a page by taxonomy, whichever of two keys (<c>tag</c>, <c>tags</c>) named them.</summary>
internal static class TermGathering
{
    public static FrontMatter Add(FrontMatter front, string taxonomy, ImmutableArray<Located> names)
    {
        for (var i = 0; i < front.Terms.Length; i++)
        {
            var refs = front.Terms[i];
            if (string.Equals(refs.Taxonomy, taxonomy, StringComparison.Ordinal))
                return front with { Terms = front.Terms.SetItem(i, refs with { Names = refs.Names.AddRange(names) }) };
        }

        return names.IsEmpty ? front : front with { Terms = front.Terms.Add(new(taxonomy, names)) };
    }
}
