using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>A way to sort pages under terms: tags, categories, series, authors, or one that the configuration declares.</summary>
public sealed record Taxonomy
{
    public required TaxonomyConfig Config { get; init; }

    public string Name => Config.Name;

    /// <summary>Its list of terms, or null where the configuration wants none.</summary>
    public required Page? Page { get; init; }

    /// <summary>All terms in ordinal order of their slugs, so parents before their children.</summary>
    public required ImmutableArray<Term> Terms { get; init; }
}

/// <summary>A term with the pages that carry it (or a term below it), in the order in which they are listed.</summary>
public sealed class Term
{
    public required string Taxonomy { get; init; }

    public required string Title { get; init; }

    /// <summary>Path of slugs from the top term: <c>leadership/principles</c>.</summary>
    public required string Slug { get; init; }

    public required Page Page { get; init; }

    /// <summary>Slug of the term above, or null.</summary>
    public required string? ParentSlug { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    public override string ToString() => $"{Taxonomy}/{Slug}";
}
