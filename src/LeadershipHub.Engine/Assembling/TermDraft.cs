using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>A term while its pages are gathered.</summary>
internal sealed class TermDraft(string? parent)
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<Page> _pages = [];

    public string? Parent { get; } = parent;

    /// <summary>Pages that carry the term or one below it, each once, in the order in which they were added.</summary>
    public IReadOnlyCollection<Page> Pages => _pages;

    /// <summary>The spelling that is used most; among equals the first in ordinal order.</summary>
    public string Title => _names.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Notes that a page spells the term so.</summary>
    public void Count(string name) => _names[name] = _names.GetValueOrDefault(name) + 1;

    /// <summary>Pages come one after the other, so that only the last one can be here already.</summary>
    public void Add(Page page)
    {
        if (_pages.Count == 0 || _pages[^1] != page)
            _pages.Add(page);
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
