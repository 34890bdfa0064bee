using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>A term while its pages are gathered.</summary>
internal sealed class TermDraft(string? parent)
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly HashSet<Page> _pages = [];

    public string? Parent { get; } = parent;

    /// <summary>Pages that carry the term or one below it.</summary>
    public IReadOnlyCollection<Page> Pages => _pages;

    /// <summary>Pages that name this very term.</summary>
    public List<Page> Own { get; } = [];

    /// <summary>The spelling that is used most; among equals the first in ordinal order.</summary>
    public string Title => _names.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;

    public static TermDraft Of(Dictionary<string, TermDraft> drafts, string slug, string? parent, string name)
    {
        if (!drafts.TryGetValue(slug, out var term))
            drafts.Add(slug, term = new(parent));

        term._names[name] = term._names.GetValueOrDefault(name) + 1;
        return term;
    }

    public void Add(Page page, bool isOwn)
    {
        _pages.Add(page);
        if (isOwn && (Own.Count == 0 || Own[^1] != page))
            Own.Add(page);
    }

    /// <summary>Another spelling of the term that differs in more than capitals, spaces and dashes, or null.</summary>
    public string? NameThatDiffers(string name)
    {
        if (_names.Count == 1)
            return null;

        var folded = Folded(name);
        return _names.Keys.Order(StringComparer.Ordinal).FirstOrDefault(n => !string.Equals(Folded(n), folded, StringComparison.OrdinalIgnoreCase));
    }

    private static string Folded(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
