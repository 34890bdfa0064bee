using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Finds the author that front matter names by id or by name, and assigns them to the pages.</summary>
internal sealed class AuthorDirectory
{
    private readonly SiteDraft _draft;
    private readonly Dictionary<string, Author> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Author> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<object, Author[]> _alone = new(ReferenceEqualityComparer.Instance);
    private readonly bool _hasProfiles;

    public AuthorDirectory(SiteDraft draft)
    {
        _draft = draft;
        _hasProfiles = draft.Content.Authors.Length > 0;
        foreach (var author in draft.Content.Authors)
        {
            if (IsPartOfUrl(author.Id))
                Enter(author);
            else if (author.Source is { } source)
                draft.Diagnostics.Add(AssemblingDiagnostics.BadFileName(source));
        }
    }

    /// <summary>By id; those that only front matter names included.</summary>
    public ImmutableArray<Author> All => [.. _byId.Values.OrderBy(a => a.Id, StringComparer.Ordinal)];

    public Author? WithId(string id) => _byId.GetValueOrDefault(id);

    public void Assign()
    {
        var standard = Default();
        foreach (var page in _draft.Written)
        {
            var authors = AuthorsOf(_draft.Parsed[page.Id]);
            if (!authors.IsEmpty)
                _draft.Of(page).Authors = authors;
            else if (standard is not null && page.Kind != PageKind.Quote)
                _draft.Of(page).Authors = Alone(standard);
        }
    }

    private ImmutableArray<Author> AuthorsOf(ParsedPage page)
    {
        foreach (var terms in page.Front.Terms)
        {
            if (!string.Equals(terms.Taxonomy, "authors", StringComparison.Ordinal))
                continue;
            if (terms.Names.Length == 1)
                return Find(page, terms.Names[0]) is { } author ? Alone(author) : [];

            return [.. terms.Names.Select(name => Find(page, name)).OfType<Author>().Distinct<Author>(ReferenceEqualityComparer.Instance)];
        }

        return [];
    }

    // One list for all pages that somebody wrote alone.
    private ImmutableArray<Author> Alone(Author author)
    {
        if (!_alone.TryGetValue(author, out var list))
            _alone.Add(author, list = [author]);

        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }

    private Author? Default()
    {
        if (_draft.Config.Author is not { } name)
            return null;
        if (Lookup(name) is { } author)
            return author;
        if (_hasProfiles || !IsPartOfUrl(Slug.Of(name)))
            _draft.Diagnostics.Add(AssemblingDiagnostics.UnknownDefaultAuthor(name, _draft.Config.Positions.Of("author"), _byId.Keys));

        return IsPartOfUrl(Slug.Of(name)) ? Enter(NameOnly(name)) : null;
    }

    // Null where no URL can be made of the name; that was reported.
    private Author? Find(ParsedPage page, Located name)
    {
        if (Lookup(name.Text) is { } author)
            return author;

        var slug = Slug.Of(name.Text);
        if (!IsPartOfUrl(slug))
        {
            _draft.Diagnostics.Add(slug.Length == 0 ? AssemblingDiagnostics.EmptyTerm(page, "authors", name) : AssemblingDiagnostics.TermTooLong(page, "authors", name));
            return null;
        }

        if (_hasProfiles)
            _draft.Diagnostics.Add(AssemblingDiagnostics.UnknownAuthor(page, name, _byId.Keys.Concat(_byName.Keys)));

        return Enter(NameOnly(name.Text));
    }

    private Author? Lookup(string name) => _byId.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(name) ?? _byId.GetValueOrDefault(Slug.Of(name));

    private Author Enter(Author author)
    {
        _byId.TryAdd(author.Id, author);
        _byName.TryAdd(author.Name, author);
        return author;
    }

    private static bool IsPartOfUrl(string id) => id.Length > 0 && Permalink.TryParse("/" + id, out _);

    private static Author NameOnly(string name) => new() { Id = Slug.Of(name), Name = name, Source = null };
}
