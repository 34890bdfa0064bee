using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

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
    private readonly ITermShelf? _shelf;
    private readonly int _number;
    private Page[]? _pages;

    public Term()
    {
    }

    /// <summary>A term of a remembered site: its pages are taken from the shelf when they are first asked for.</summary>
    [SetsRequiredMembers]
    internal Term(string taxonomy, string title, string slug, string? parentSlug, Page page, ITermShelf shelf, int number) =>
        (Taxonomy, Title, Slug, ParentSlug, Page, _shelf, _number) = (taxonomy, title, slug, parentSlug, page, shelf, number);

    public required string Taxonomy { get; init; }

    public required string Title { get; init; }

    /// <summary>Path of slugs from the top term: <c>leadership/principles</c>.</summary>
    public required string Slug { get; init; }

    public required Page Page { get; init; }

    /// <summary>Slug of the term above, or null.</summary>
    public required string? ParentSlug { get; init; }

    public required ImmutableArray<Page> Pages
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(Volatile.Read(ref _pages) ?? Ask());
        init => _pages = ImmutableCollectionsMarshal.AsArray(value);
    }

    public override string ToString() => $"{Taxonomy}/{Slug}";

    // Of several threads that ask at once, all get what the first one was told: lists are known by being the same.
    private Page[] Ask()
    {
        var pages = _shelf?.PagesOf(_number) ?? [];
        return Interlocked.CompareExchange(ref _pages, pages, null) ?? pages;
    }
}

/// <summary>Where the pages of remembered terms are taken from. Thread-safe.</summary>
internal interface ITermShelf
{
    /// <param name="term">Its place among the terms of all taxonomies.</param>
    Page[] PagesOf(int term);
}
