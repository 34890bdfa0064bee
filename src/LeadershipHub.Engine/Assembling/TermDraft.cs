using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>One term while its pages are gathered.</summary>
internal sealed class TermDraft(string slug, TermDraft? parent)
{
    private readonly List<Spelling> _spellings = [];
    private readonly List<Page> _pages = [];
    private TermSet? _alone;

    /// <summary>The path of slugs from the top term.</summary>
    public string Slug { get; } = slug;

    public TermDraft? Parent { get; } = parent;

    /// <summary>Pages that carry the term or one below it, each once, in the order in which they were added.</summary>
    public List<Page> Pages => _pages;

    /// <summary>Set when all terms of the taxonomy are known.</summary>
    public Term? Term { get; set; }

    /// <summary>The spelling that is used most; among equals the first in ordinal order.</summary>
    public string Title
    {
        get
        {
            var best = _spellings[0];
            foreach (var spelling in _spellings)
            {
                if (spelling.Count > best.Count || (spelling.Count == best.Count && string.CompareOrdinal(spelling.Text, best.Text) < 0))
                    best = spelling;
            }

            return best.Text;
        }
    }

    /// <summary>The term spelled so, with a count of the pages that spell it so.</summary>
    public Spelling SpelledAs(string text)
    {
        foreach (var known in _spellings)
        {
            if (string.Equals(known.Text, text, StringComparison.Ordinal))
                return known;
        }

        var spelling = new Spelling(this, text);
        _spellings.Add(spelling);
        return spelling;
    }

    /// <summary>Adds the page to the term and to those above it. Pages come one after the other, so that only the last one can be here already.</summary>
    public void Add(Page page)
    {
        for (var term = this; term is not null && (term._pages.Count == 0 || term._pages[^1] != page); term = term.Parent)
            term._pages.Add(page);
    }

    /// <summary>The terms of a page that has no other of this taxonomy: one object for all such pages.</summary>
    public TermSet Alone(Term term) => _alone ??= new(term.Taxonomy, [term]);

    /// <summary>Another spelling of the term that differs in more than capitals, spaces and dashes, or null.</summary>
    public string? NameThatDiffers(string name)
    {
        if (_spellings.Count == 1)
            return null;

        var folded = Folded(name);
        return _spellings.Select(spelling => spelling.Text).Order(StringComparer.Ordinal)
            .FirstOrDefault(n => !string.Equals(Folded(n), folded, StringComparison.OrdinalIgnoreCase));
    }

    private static string Folded(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>A way in which pages spell a term.</summary>
    internal sealed class Spelling(TermDraft term, string text)
    {
        public TermDraft Term { get; } = term;

        public string Text { get; } = text;

        public int Count { get; set; }
    }
}
