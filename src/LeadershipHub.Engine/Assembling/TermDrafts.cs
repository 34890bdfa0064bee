using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The terms of one taxonomy while they are gathered. A name that many pages carry is taken apart once.</summary>
internal sealed class TermDrafts(SiteDraft draft, TaxonomyConfig config, bool isHierarchical)
{
    private readonly Dictionary<string, TermDraft> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermName> _names = new(StringComparer.Ordinal);

    // The terms that the pages name, page after page, and by page where those of it end.
    private readonly List<TermDraft> _own = [];
    private readonly int[] _ends = new int[draft.Written.Count];

    public int Count => _terms.Count;

    /// <summary>In ordinal order of slugs, parents before their children.</summary>
    public TermDraft[] BySlug()
    {
        TermDraft[] sorted = [.. _terms.Values];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Slug, b.Slug));
        return sorted;
    }

    /// <summary>The terms that a published post or page names, in the author's order.</summary>
    public ReadOnlySpan<TermDraft> OwnOf(Page page)
    {
        var start = page.Id == 0 ? 0 : _ends[page.Id - 1];
        return CollectionsMarshal.AsSpan(_own)[start.._ends[page.Id]];
    }

    /// <summary>An author with a profile has a term even without pages.</summary>
    public void Add(Author author) => Term(author.Id, null).SpelledAs(author.Name).Count++;

    /// <summary>Gathers the terms of all published posts and pages.</summary>
    public void Collect()
    {
        foreach (var page in draft.Written)
        {
            _ends[page.Id] = _own.Count;
            if (config.Name is "authors")
                AddAuthors(page);
            else
                AddNames(page, draft.Parsed[page.Id]);
        }

        foreach (var page in draft.ByDate)
        {
            foreach (var term in OwnOf(page))
                term.Add(page);
        }
    }

    private void AddAuthors(Page page)
    {
        foreach (var author in draft.Of(page).Authors)
        {
            var term = Term(author.Id, null);
            term.SpelledAs(author.Name).Count++;
            AddOwn(page, term);
        }
    }

    private void AddNames(Page page, ParsedPage parsed)
    {
        if (config.Name is "series")
        {
            if (parsed.Front.Series is { } series)
                Add(page, parsed, new(series.Name, series.Position));

            return;
        }

        foreach (var terms in parsed.Front.Terms)
        {
            if (!string.Equals(terms.Taxonomy, config.Name, StringComparison.Ordinal))
                continue;

            foreach (var name in terms.Names.AsSpan())
                Add(page, parsed, name);

            return;
        }
    }

    private void Add(Page page, ParsedPage parsed, Located located)
    {
        if (!_names.TryGetValue(located.Text, out var name))
            _names.Add(located.Text, name = TakeApart(located.Text));
        if (name.Problem is { } problem)
        {
            draft.Diagnostics.Add(problem(parsed, config.Name, located));
            return;
        }

        foreach (var spelling in name.Spellings)
        {
            spelling.Count++;
            if (spelling.Term.NameThatDiffers(spelling.Text) is { } other)
                draft.Diagnostics.Add(AssemblingDiagnostics.TermsMerged(config.Name, spelling.Text, other, new(parsed.Source.Path, located.Position.Line, located.Position.Column)));
        }

        if (name.Spellings is [.., var own])
            AddOwn(page, own.Term);
    }

    private void AddOwn(Page page, TermDraft term)
    {
        if (!OwnOf(page).Contains(term))
            _own.Add(term);

        _ends[page.Id] = _own.Count;
    }

    private TermDraft Term(string slug, TermDraft? parent)
    {
        if (!_terms.TryGetValue(slug, out var term))
            _terms.Add(slug, term = new(slug, parent));

        return term;
    }

    private TermName TakeApart(string text)
    {
        string[] parts = isHierarchical ? text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.Trim()];
        var slugs = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var slug = Slug.Of(parts[i]);
            if (slug.Length == 0)
                return new([], AssemblingDiagnostics.EmptyTerm);
            if (!Permalink.TryParse("/" + slug, out _))
                return new([], AssemblingDiagnostics.TermTooLong);
            slugs[i] = i == 0 ? slug : $"{slugs[i - 1]}/{slug}";
        }

        var spellings = new TermDraft.Spelling[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            spellings[i] = Term(slugs[i], i == 0 ? null : spellings[i - 1].Term).SpelledAs(parts[i]);

        return new(spellings, null);
    }

    /// <summary>A name taken apart: its terms from the top down, or what is wrong with it.</summary>
    private sealed record TermName(TermDraft.Spelling[] Spellings, Func<ParsedPage, string, Located, Diagnostic>? Problem);
}
