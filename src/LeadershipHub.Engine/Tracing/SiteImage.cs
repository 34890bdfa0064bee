using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// An assembled site as bytes. Lists are taken out at once; what a page holds, what pages have to do with each other, the pages of terms, and data files, when they are
/// asked for. Positions in the list of all sources stand for sources.
/// </summary>
internal sealed class SiteImage
{
    private readonly SiteBytes _all;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly RecalledSources _sources;

    private SiteImage(SiteBytes all, RecalledSources sources) => (_all, _bytes, _sources) = (all, all.Site, sources);

    /// <param name="replaced">Pages that differ from those in the image in what they hold, not in their place in the site.</param>
    public static Site Read(SiteBytes bytes, RecalledSources sources, ParsedAnew anew, DateTimeOffset now, IReadOnlyDictionary<SourceFile, ParsedPage> replaced) =>
        new SiteImage(bytes, sources).Read(anew, now, replaced);

    private Site Read(ParsedAnew anew, DateTimeOffset now, IReadOnlyDictionary<SourceFile, ParsedPage> replaced)
    {
        var settings = anew.Settings;
        var config = settings.Config;
        var from = new ByteReader(_bytes.Span);
        var nextChange = TextCodec.ReadDate(ref from);
        var urls = new SiteUrls(config.BaseUrl);
        var pages = RecalledPages.Read(_all.Pages, _sources, new(_sources, anew.Quote), urls, replaced);
        var authors = new Author[from.Count()];
        for (var i = 0; i < authors.Length; i++)
            authors[i] = PeopleCodec.ReadAuthor(ref from, _sources.All);
        var books = new Book[from.Count()];
        for (var i = 0; i < books.Length; i++)
            books[i] = PeopleCodec.ReadBook(ref from, _sources.All);

        var (home, notFound) = (pages[from.Count()], pages[from.Count()]);
        var posts = ReadPageList(ref from, pages);
        var archives = ReadPageList(ref from, pages);
        var sections = ReadSections(ref from, pages, config);
        var taxonomies = ReadTaxonomies(ref from, pages, new(_all.TermPages, pages), config);
        var menus = ReadMenus(ref from, pages);
        var unpublished = ReadUnpublished(ref from);
        var files = ReadFiles(ref from, urls);
        var data = ReadData(ref from);
        var relations = new RecalledRelations(_all.Relations, pages, [.. taxonomies], authors, [.. sections], posts, _sources.All);

        ImmutableArray<Page> all = ImmutableArray.Create(pages);
        var podcasts = new PodcastSite
        {
            Pages = all,
            Sections = sections,
            Files = files,
            Urls = urls,
            Language = config.Language,
            Media = new RecalledMedia(_sources, anew.Words),
            Settings = settings.Podcasts,
        };
        return new()
        {
            Config = config,
            Urls = urls,
            Theme = settings.Theme,
            Podcasts = new(podcasts),
            FormCatalog = settings.Forms,
            Locale = new(config.Culture, new(config.TimeZone)),
            Now = now,
            NextChange = nextChange,
            Pages = all,
            Relations = relations,
            Home = home,
            NotFound = notFound,
            Posts = posts,
            Archives = archives,
            Sections = sections,
            Taxonomies = taxonomies,
            Authors = ImmutableArray.Create(authors),
            AuthorTerms = taxonomies.Where(t => t.Name is "authors").SelectMany(t => t.Terms).ToDictionary(t => t.Slug, StringComparer.Ordinal),
            Books = ImmutableArray.Create(books),
            Data = data,
            Menus = menus,
            Unpublished = unpublished,
            Files = files,
        };
    }

    /// <param name="places">Of the sources in the list of all.</param>
    public static byte[] Write(Site site, Dictionary<SourceFile, int> places)
    {
        var to = new ByteWriter(256 * 1024);
        TextCodec.WriteDate(to, site.NextChange);
        to.Number(site.Authors.Length);
        foreach (var author in site.Authors)
            PeopleCodec.Write(to, author, author.Source is { } source ? places[source] : -1);
        to.Number(site.Books.Length);
        foreach (var book in site.Books)
            PeopleCodec.Write(to, book, places[book.Source]);

        to.Number(site.Home.Id);
        to.Number(site.NotFound.Id);
        WritePageList(to, site.Posts);
        WritePageList(to, site.Archives);
        WriteSections(to, site);
        WriteTaxonomies(to, site);
        WriteMenus(to, site);
        WriteUnpublished(to, site, places);
        WriteFiles(to, site, places);
        WriteData(to, site);
        return to.ToArray();
    }

    internal static void WritePageList(ByteWriter to, ImmutableArray<Page> pages)
    {
        to.Number(pages.Length);
        var before = 0;
        foreach (var page in pages)
        {
            to.Signed(page.Id - before);
            before = page.Id;
        }
    }

    internal static ImmutableArray<Page> ReadPageList(ref ByteReader from, Page[] all)
    {
        var pages = ReadPages(ref from, all);
        return pages.Length == 0 ? [] : System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(pages);
    }

    /// <summary>What <see cref="WritePageList"/> wrote.</summary>
    internal static Page[] ReadPages(ref ByteReader from, Page[] all)
    {
        var pages = new Page[from.Count()];
        var id = 0L;
        for (var i = 0; i < pages.Length; i++)
            pages[i] = all[id += from.Signed()];
        return pages;
    }

    private static void WriteSections(ByteWriter to, Site site)
    {
        to.Number(site.Sections.Length);
        foreach (var section in site.Sections)
        {
            to.Text(section.Name);
            to.Flag(section.Config.List);
            to.Number(section.Page is { } page ? page.Id + 1 : 0);
            WritePageList(to, section.Pages);
        }
    }

    private static ImmutableArray<Section> ReadSections(ref ByteReader from, Page[] pages, SiteConfig config)
    {
        var sections = new Section[from.Count()];
        for (var i = 0; i < sections.Length; i++)
        {
            var (name, list, page) = (from.Word(), from.Flag(), from.Count());
            var settings = config.Sections.GetValueOrDefault(name) ?? new SectionConfig { List = list };
            sections[i] = new(name, settings, page == 0 ? null : pages[page - 1], ReadPageList(ref from, pages));
        }

        return ImmutableArray.Create(sections);
    }

    private static void WriteTaxonomies(ByteWriter to, Site site)
    {
        to.Number(site.Taxonomies.Length);
        foreach (var taxonomy in site.Taxonomies)
        {
            to.Number(taxonomy.Page is { } page ? page.Id + 1 : 0);
            to.Number(taxonomy.Terms.Length);
            foreach (var term in taxonomy.Terms)
            {
                to.Text(term.Title);
                to.Text(term.Slug);
                to.Number(term.Page.Id);
                to.Text(term.ParentSlug);
            }
        }
    }

    private static ImmutableArray<Taxonomy> ReadTaxonomies(ref ByteReader from, Page[] pages, RecalledTermPages termPages, SiteConfig config)
    {
        var number = 0;
        var taxonomies = new Taxonomy[from.Count()];
        for (var i = 0; i < taxonomies.Length; i++)
        {
            var page = from.Count();
            var terms = new Term[from.Count()];
            for (var k = 0; k < terms.Length; k++)
            {
                var (title, slug, id, parent) = (from.Word(), from.Word(), from.Count(), from.Text());
                terms[k] = new(config.Taxonomies[i].Name, title, slug, parent, pages[id], termPages, number++);
            }

            taxonomies[i] = new() { Config = config.Taxonomies[i], Page = page == 0 ? null : pages[page - 1], Terms = ImmutableArray.Create(terms) };
        }

        return ImmutableArray.Create(taxonomies);
    }

    private static void WriteMenus(ByteWriter to, Site site)
    {
        to.Number(site.Menus.Length);
        foreach (var (name, items) in site.Menus)
        {
            to.Text(name);
            WriteMenu(to, items);
        }
    }

    private static void WriteMenu(ByteWriter to, ImmutableArray<MenuItem> items)
    {
        to.Number(items.Length);
        foreach (var item in items)
        {
            to.Text(item.Title);
            to.Text(item.Url);
            to.Number(item.Page is { } page ? page.Id + 1 : 0);
            WriteMenu(to, item.Children);
        }
    }

    private static ImmutableArray<Menu> ReadMenus(ref ByteReader from, Page[] pages)
    {
        var menus = new Menu[from.Count()];
        for (var i = 0; i < menus.Length; i++)
            menus[i] = new(from.Word(), ReadMenu(ref from, pages));
        return ImmutableArray.Create(menus);
    }

    private static ImmutableArray<MenuItem> ReadMenu(ref ByteReader from, Page[] pages)
    {
        var items = new MenuItem[from.Count()];
        for (var i = 0; i < items.Length; i++)
        {
            var (title, url, page) = (from.Word(), from.Word(), from.Count());
            items[i] = new(title, url, page == 0 ? null : pages[page - 1], ReadMenu(ref from, pages));
        }

        return ImmutableArray.Create(items);
    }

    private static void WriteUnpublished(ByteWriter to, Site site, Dictionary<SourceFile, int> places)
    {
        to.Number(site.Unpublished.Count);
        foreach (var (_, hidden) in site.Unpublished.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            to.Number(places[hidden.Page.Source]);
            to.Text(hidden.Reason);
        }
    }

    private Dictionary<string, Unpublished> ReadUnpublished(ref ByteReader from)
    {
        var hidden = new Dictionary<string, Unpublished>(StringComparer.Ordinal);
        for (var count = from.Count(); count > 0; count--)
        {
            var page = _sources.PageAt(from.Count());
            hidden.Add(page.Source.Path, new(page, from.Word()));
        }

        return hidden;
    }

    private static void WriteFiles(ByteWriter to, Site site, Dictionary<SourceFile, int> places)
    {
        to.Number(site.Files.Count);
        foreach (var file in site.Files.Values)
        {
            to.Number(places[file.Source]);
            to.Text(file.Permalink.Path);
            to.Byte((byte)file.Kind);
            to.Flag(file.Size is not null);
            if (file.Size is not { } size)
                continue;

            to.Number(size.Width);
            to.Number(size.Height);
        }
    }

    private Dictionary<string, PublishedFile> ReadFiles(ref ByteReader from, SiteUrls urls)
    {
        var count = from.Count();
        var files = new Dictionary<string, PublishedFile>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var (source, permalink) = (_sources.All[from.Count()], Permalink.Recall(from.Word()));
            var kind = (ImageKind)from.Byte();
            ImageSize? size = from.Flag() ? new(from.Count(), from.Count()) : null;
            files.Add(source.Path, new(source, permalink, urls.Of(permalink), size) { Kind = kind });
        }

        return files;
    }

    private static void WriteData(ByteWriter to, Site site)
    {
        var data = new ByteWriter();
        data.Number(site.Data.Value.Count);
        foreach (var (name, node) in site.Data.Value.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            data.Text(name);
            DataCodec.Write(data, node);
        }

        to.Block(data.Written);
    }

    private Lazy<FrozenDictionary<string, DataNode>> ReadData(ref ByteReader from)
    {
        var length = from.Count();
        var block = _bytes.Slice(from.At, length);
        from.Raw(length);
        return new(() =>
        {
            var inside = new ByteReader(block.Span);
            var data = new Dictionary<string, DataNode>(StringComparer.Ordinal);
            for (var count = inside.Count(); count > 0; count--)
                data.Add(inside.Word(), DataCodec.Read(ref inside));
            return data.ToFrozenDictionary(StringComparer.Ordinal);
        });
    }
}

/// <summary>The parts of an assembled site, as the memory has them.</summary>
internal sealed record SiteBytes(Records Pages, Records Relations, Records TermPages, ReadOnlyMemory<byte> Site);
