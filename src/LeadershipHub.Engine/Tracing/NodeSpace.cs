using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What has members that a render may read and an identity that outlives the build.</summary>
public enum NodeKind : byte
{
    Page,
    Term,
    Author,
    Book,
    Taxonomy,
    Site,

    /// <summary>The paginator of the route itself.</summary>
    Paginator,

    /// <summary>A show of podcasts.</summary>
    Show,
}

/// <summary>What a node is called in every build.</summary>
public sealed record NodeName(NodeKind Kind, string Key);

/// <summary>Numbers the nodes of one site: pages by their ids, then terms by the ids of their pages, then all others. Immutable.</summary>
public sealed class NodeSpace
{
    private readonly Site _site;
    private readonly int _pages;
    private readonly Dictionary<object, int> _others = new(ReferenceEqualityComparer.Instance);
    private readonly List<NodeName> _names = [];

    public NodeSpace(Site site)
    {
        _site = site;
        _pages = site.Pages.Length;
        foreach (var author in site.Authors)
            Add(author, NodeKind.Author, author.Id);
        foreach (var book in site.Books)
            Add(book, NodeKind.Book, book.Id);
        foreach (var taxonomy in site.Taxonomies)
            Add(taxonomy, NodeKind.Taxonomy, taxonomy.Name);
        foreach (var show in site.Podcasts.Shows)
            Add(show, NodeKind.Show, show.Config.Folder);
        Site = Add(site, NodeKind.Site, "");
        Paginator = Add(this, NodeKind.Paginator, "");
    }

    public int Count => (2 * _pages) + _names.Count;

    public int Site { get; }

    public int Paginator { get; }

    public static int Of(Page page) => page.Id;

    public int Of(Term term) => _pages + term.Page.Id;

    /// <summary>Of an author, a book, a taxonomy or a show of this site; -1 for anything else.</summary>
    public int Of(object other) => _others.GetValueOrDefault(other, -1);

    /// <summary>What a node is called in every build: a page and its term by permalink, others by id.</summary>
    public NodeName NameOf(int node)
    {
        if (node < _pages)
            return new(NodeKind.Page, _site.Pages[node].Permalink.Path);

        return node < 2 * _pages ? new(NodeKind.Term, _site.Pages[node - _pages].Permalink.Path) : _names[node - (2 * _pages)];
    }

    /// <summary>The object that a number stands for; null for the paginator.</summary>
    public object? ObjectOf(int node)
    {
        if (node < _pages)
            return _site.Pages[node];
        if (node < 2 * _pages)
            return _site.RelationsOf(_site.Pages[node - _pages]).Term;

        foreach (var (value, number) in _others)
        {
            if (number == node)
                return value;
        }

        return null;
    }

    private int Add(object node, NodeKind kind, string key)
    {
        var number = Count;
        _names.Add(new(kind, key));
        _others.TryAdd(node, number);
        return number;
    }
}
