using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>What a page has to do with the other pages.</summary>
public sealed record PageRelations
{
    public static PageRelations None { get; } = new();

    /// <summary>The next older page of its section.</summary>
    public Page? Previous { get; init; }

    /// <summary>The next newer page of its section.</summary>
    public Page? Next { get; init; }

    public ImmutableArray<Page> Related { get; init; } = [];

    /// <summary>The page's own terms by taxonomy, in the author's order (parents of hierarchical terms not included).</summary>
    public ImmutableArray<TermSet> Terms { get; init; } = [];

    public ImmutableArray<Author> Authors { get; init; } = [];

    public SeriesPlace? Series { get; init; }

    /// <summary>What a list page lists, in its order; empty for others.</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];

    /// <summary>Child sections, child terms' pages, an archive's years or a year's months.</summary>
    public ImmutableArray<Page> Children { get; init; } = [];

    /// <summary>From the home page down to the parent of this page.</summary>
    public ImmutableArray<Page> Ancestors { get; init; } = [];

    /// <summary>Files beside a page bundle.</summary>
    public ImmutableArray<SourceFile> Assets { get; init; } = [];

    /// <summary>The term whose page this is.</summary>
    public Term? Term { get; init; }

    /// <summary>The taxonomy whose list of terms this is, or to which <see cref="Term"/> belongs.</summary>
    public Taxonomy? Taxonomy { get; init; }

    /// <summary>The author whose page this is.</summary>
    public Author? Profile { get; init; }

    /// <summary>Pages whose texts show this quote, newest first.</summary>
    public ImmutableArray<Page> UsedBy { get; init; } = [];

    /// <summary>Whether the page has feeds of its own.</summary>
    public bool HasFeeds { get; init; }

    /// <summary>Entries on each page of the list; 0 where all stand on one.</summary>
    public int PageSize { get; init; }

    public ImmutableArray<Term> TermsOf(string taxonomy)
    {
        foreach (var set in Terms)
        {
            if (string.Equals(set.Taxonomy, taxonomy, StringComparison.Ordinal))
                return set.Terms;
        }

        return [];
    }
}

public sealed record TermSet(string Taxonomy, ImmutableArray<Term> Terms);

/// <summary>Where a page stands in its series. <paramref name="Part"/> counts from 1.</summary>
public sealed record SeriesPlace(Term Term, int Part, Page? Previous, Page? Next);
