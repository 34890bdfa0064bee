using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The <see cref="PageRelations"/> of one page while they are found out.</summary>
internal sealed class RelationsDraft
{
    public Page? Previous { get; set; }

    public Page? Next { get; set; }

    public ImmutableArray<Page> Related { get; set; } = [];

    public ImmutableArray<TermSet> Terms { get; set; } = [];

    public ImmutableArray<Author> Authors { get; set; } = [];

    public SeriesPlace? Series { get; set; }

    public ImmutableArray<Page> Pages { get; set; } = [];

    public ImmutableArray<Page> Children { get; set; } = [];

    public ImmutableArray<Page> Ancestors { get; set; } = [];

    public ImmutableArray<SourceFile> Assets { get; set; } = [];

    public Term? Term { get; set; }

    public Taxonomy? Taxonomy { get; set; }

    public Author? Profile { get; set; }

    public ImmutableArray<Page> UsedBy { get; set; } = [];

    public bool HasFeeds { get; set; }

    public int PageSize { get; set; }

    public PageRelations Finish() => new()
    {
        Previous = Previous,
        Next = Next,
        Related = Related,
        Terms = Terms,
        Authors = Authors,
        Series = Series,
        Pages = Pages,
        Children = Children,
        Ancestors = Ancestors,
        Assets = Assets,
        Term = Term,
        Taxonomy = Taxonomy,
        Profile = Profile,
        UsedBy = UsedBy,
        HasFeeds = HasFeeds,
        PageSize = PageSize,
    };
}
