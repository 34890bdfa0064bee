using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The terms of one taxonomy while they are gathered. A name that many pages carry is taken apart once.</summary>
internal sealed class TermDrafts(SiteDraft draft, TaxonomyConfig config, bool isHierarchical)
{
    private readonly Dictionary<string, TermDraft> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermName> _names = new(StringComparer.Ordinal);
    private readonly List<(Page Page, List<string> Slugs)> _own = [];

    public int Count => _terms.Count;

    /// <summary>In ordinal order of slugs, parents before their children.</summary>
    public IEnumerable<KeyValuePair<string, TermDraft>> BySlug => _terms.OrderBy(t => t.Key, StringComparer.Ordinal);

    /// <summary>The slugs of the terms that each page names, in the author's order.</summary>
    public IReadOnlyList<(Page Page, List<string> Slugs)> OwnTerms => _own;

    /// <summary>An author with a profile has a term even without pages.</summary>
    public void Add(Author author) => Term(author.Id, null).Count(author.Name);

    public void Add(Page page, Author author)
    {
        var term = Term(author.Id, null);
        term.Count(author.Name);
        term.Add(page);
        AddOwn(page, author.Id);
    }

    public void Add(Page page, ParsedPage parsed, Located located)
    {
        if (!_names.TryGetValue(located.Text, out var name))
            _names.Add(located.Text, name = TermName.Of(located.Text, isHierarchical));
        if (name.Problem is { } problem)
        {
            draft.Diagnostics.Add(problem(parsed, config.Name, located));
            return;
        }

        string? parent = null;
        for (var i = 0; i < name.Parts.Length; i++)
        {
            var term = Term(name.Slugs[i], parent);
            term.Count(name.Parts[i]);
            if (term.NameThatDiffers(name.Parts[i]) is { } other)
                draft.Diagnostics.Add(AssemblingDiagnostics.TermsMerged(config.Name, name.Parts[i], other, new(parsed.Source.Path, located.Position.Line, located.Position.Column)));

            term.Add(page);
            parent = name.Slugs[i];
        }

        if (parent is not null)
            AddOwn(page, parent);
    }

    private TermDraft Term(string slug, string? parent)
    {
        if (!_terms.TryGetValue(slug, out var term))
            _terms.Add(slug, term = new(parent));

        return term;
    }

    private void AddOwn(Page page, string slug)
    {
        if (_own.Count == 0 || _own[^1].Page != page)
            _own.Add((page, []));
        if (!_own[^1].Slugs.Contains(slug))
            _own[^1].Slugs.Add(slug);
    }

    /// <summary>A name taken apart: its parts and the slug path of each, or what is wrong with it.</summary>
    private sealed record TermName(string[] Parts, string[] Slugs, Func<ParsedPage, string, Located, Diagnostic>? Problem)
    {
        public static TermName Of(string text, bool isHierarchical)
        {
            string[] parts = isHierarchical ? text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.Trim()];
            var slugs = new string[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                var slug = Slug.Of(parts[i]);
                if (slug.Length == 0)
                    return new([], [], AssemblingDiagnostics.EmptyTerm);
                if (!Permalink.TryParse("/" + slug, out _))
                    return new([], [], AssemblingDiagnostics.TermTooLong);
                slugs[i] = i == 0 ? slug : $"{slugs[i - 1]}/{slug}";
            }

            return new(parts, slugs, null);
        }
    }
}
