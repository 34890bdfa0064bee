using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What remembered pages have to do with each other, taken out of the memory page by page.</summary>
internal sealed class RecalledRelations : IPageRelations
{
    private const byte NoPages = 0;
    private const byte OwnPages = 1;
    private const byte PagesOfTerm = 2;
    private const byte PagesOfSection = 3;
    private const byte AllPosts = 4;

    private readonly Records _records;
    private readonly PageRelations?[] _known;
    private readonly Page[] _pages;
    private readonly Taxonomy[] _taxonomies;
    private readonly Author[] _authors;
    private readonly Section[] _sections;
    private readonly ImmutableArray<Page> _posts;
    private readonly ImmutableArray<SourceFile> _sources;

    public RecalledRelations(Records records, Page[] pages, Taxonomy[] taxonomies, Author[] authors, Section[] sections, ImmutableArray<Page> posts, ImmutableArray<SourceFile> sources)
    {
        (_records, _pages, _taxonomies, _authors, _sections, _posts, _sources) = (records, pages, taxonomies, authors, sections, posts, sources);
        _known = new PageRelations?[pages.Length];
    }

    public PageRelations Of(int id) => _known[id] ??= Read(id);

    public static byte[] Write(Site site, Dictionary<SourceFile, int> places)
    {
        var terms = new Dictionary<Term, (int Taxonomy, int Term)>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < site.Taxonomies.Length; i++)
        {
            for (var k = 0; k < site.Taxonomies[i].Terms.Length; k++)
                terms.Add(site.Taxonomies[i].Terms[k], (i, k));
        }

        var authors = new Dictionary<Author, int>(ReferenceEqualityComparer.Instance);
        foreach (var author in site.Authors)
            authors.Add(author, authors.Count);

        var records = new Records.Writer(mark: 0, site.Pages.Length, 1024 * 1024);
        foreach (var page in site.Pages)
        {
            Write(records.Begin(page.Id), site, site.RelationsOf(page), terms, authors, places);
            records.End();
        }

        return records.ToArray();
    }

    private static void Write(
        ByteWriter to, Site site, PageRelations relations, Dictionary<Term, (int Taxonomy, int Term)> terms, Dictionary<Author, int> authors, Dictionary<SourceFile, int> places)
    {
        WritePage(to, relations.Previous);
        WritePage(to, relations.Next);
        SiteImage.WritePageList(to, relations.Related);
        to.Number(relations.Terms.Length);
        foreach (var set in relations.Terms)
        {
            to.Text(set.Taxonomy);
            to.Number(set.Terms.Length);
            foreach (var term in set.Terms)
                WriteTerm(to, terms[term]);
        }

        to.Number(relations.Authors.Length);
        foreach (var author in relations.Authors)
            to.Number(authors[author]);
        to.Flag(relations.Series is not null);
        if (relations.Series is { } place)
        {
            WriteTerm(to, terms[place.Term]);
            to.Number(place.Part);
            WritePage(to, place.Previous);
            WritePage(to, place.Next);
        }

        WritePages(to, site, relations);
        SiteImage.WritePageList(to, relations.Children);
        SiteImage.WritePageList(to, relations.Ancestors);
        to.Number(relations.Assets.Length);
        foreach (var asset in relations.Assets)
            to.Number(places[asset]);
        to.Flag(relations.Term is not null);
        if (relations.Term is { } own)
            WriteTerm(to, terms[own]);
        to.Number(relations.Taxonomy is { } taxonomy ? site.Taxonomies.IndexOf(taxonomy) + 1 : 0);
        to.Number(relations.Profile is { } profile ? authors[profile] + 1 : 0);
        to.Flag(relations.HasFeeds);
        to.Number(relations.PageSize);
        SiteImage.WritePageList(to, relations.UsedBy);
    }

    // Most lists are those of a term or a section, which hold them already.
    private static void WritePages(ByteWriter to, Site site, PageRelations relations)
    {
        var pages = relations.Pages;
        if (pages.IsEmpty)
        {
            to.Byte(NoPages);
        }
        else if (relations.Term is { } term && term.Pages == pages)
        {
            to.Byte(PagesOfTerm);
        }
        else if (site.Posts == pages)
        {
            to.Byte(AllPosts);
        }
        else if (site.Sections.FirstOrDefault(s => s.Pages == pages) is { } section)
        {
            to.Byte(PagesOfSection);
            to.Number(site.Sections.IndexOf(section));
        }
        else
        {
            to.Byte(OwnPages);
            SiteImage.WritePageList(to, pages);
        }
    }

    private PageRelations Read(int id)
    {
        var from = _records.Open(id);
        var (previous, next) = (ReadPage(ref from), ReadPage(ref from));
        var related = SiteImage.ReadPageList(ref from, _pages);
        var terms = new TermSet[from.Count()];
        for (var i = 0; i < terms.Length; i++)
        {
            var name = from.Word();
            var own = new Term[from.Count()];
            for (var k = 0; k < own.Length; k++)
                own[k] = ReadTerm(ref from);
            terms[i] = new(name, ImmutableArray.Create(own));
        }

        var authors = new Author[from.Count()];
        for (var i = 0; i < authors.Length; i++)
            authors[i] = _authors[from.Count()];
        var series = from.Flag() ? new SeriesPlace(ReadTerm(ref from), from.Count(), ReadPage(ref from), ReadPage(ref from)) : null;
        var (list, pages) = ReadPages(ref from);
        var (children, ancestors) = (SiteImage.ReadPageList(ref from, _pages), SiteImage.ReadPageList(ref from, _pages));
        var assets = new SourceFile[from.Count()];
        for (var i = 0; i < assets.Length; i++)
            assets[i] = _sources[from.Count()];
        var term = from.Flag() ? ReadTerm(ref from) : null;
        var (taxonomy, profile) = (from.Count(), from.Count());
        return new()
        {
            Previous = previous,
            Next = next,
            Related = related,
            Terms = ImmutableArray.Create(terms),
            Authors = ImmutableArray.Create(authors),
            Series = series,
            Pages = list == PagesOfTerm && term is not null ? term.Pages : pages,
            Children = children,
            Ancestors = ancestors,
            Assets = ImmutableArray.Create(assets),
            Term = term,
            Taxonomy = taxonomy == 0 ? null : _taxonomies[taxonomy - 1],
            Profile = profile == 0 ? null : _authors[profile - 1],
            HasFeeds = from.Flag(),
            PageSize = from.Count(),
            UsedBy = SiteImage.ReadPageList(ref from, _pages),
        };
    }

    private (byte Kind, ImmutableArray<Page> Pages) ReadPages(ref ByteReader from)
    {
        var kind = from.Byte();
        return (kind, kind switch
        {
            OwnPages => SiteImage.ReadPageList(ref from, _pages),
            PagesOfSection => _sections[from.Count()].Pages,
            AllPosts => _posts,
            _ => [],
        });
    }

    private static void WritePage(ByteWriter to, Page? page) => to.Number(page is null ? 0 : page.Id + 1);

    private Page? ReadPage(ref ByteReader from) => from.Count() is > 0 and var id ? _pages[id - 1] : null;

    private static void WriteTerm(ByteWriter to, (int Taxonomy, int Term) term)
    {
        to.Number(term.Taxonomy);
        to.Number(term.Term);
    }

    private Term ReadTerm(ref ByteReader from) => _taxonomies[from.Count()].Terms[from.Count()];
}
