using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>How the configuration lists pages: sections, home, taxonomies, feeds, menus.</summary>
internal static class ListingCodec
{
    public static void WriteSections(ByteWriter to, IReadOnlyDictionary<string, SectionConfig> sections)
    {
        to.Number(sections.Count);
        foreach (var name in sections.Keys.Order(StringComparer.Ordinal))
        {
            to.Text(name);
            Write(to, sections[name]);
        }
    }

    public static Dictionary<string, SectionConfig> ReadSections(ref ByteReader from)
    {
        var count = from.Count();
        var sections = new Dictionary<string, SectionConfig>(StringComparer.Ordinal);
        for (; count > 0; count--)
            sections.Add(from.Word(), ReadSection(ref from));
        return sections;
    }

    public static void Write(ByteWriter to, HomeConfig home)
    {
        PeopleCodec.WriteTexts(to, home.Sections);
        PeopleCodec.WriteNumber(to, home.Paginate);
        to.Flag(home.Feed);
    }

    public static HomeConfig ReadHome(ref ByteReader from) => new()
    {
        Sections = PeopleCodec.ReadTexts(ref from),
        Paginate = PeopleCodec.ReadNumber(ref from),
        Feed = from.Flag(),
    };

    public static void WriteTaxonomies(ByteWriter to, ImmutableArray<TaxonomyConfig> taxonomies)
    {
        to.Number(taxonomies.Length);
        foreach (var taxonomy in taxonomies)
        {
            to.Texts(taxonomy.Name, taxonomy.Title, taxonomy.Singular, taxonomy.Permalink);
            PeopleCodec.WriteNumber(to, taxonomy.Paginate);
            to.Flag(taxonomy.Feed);
            to.Flag(taxonomy.List);
        }
    }

    public static ImmutableArray<TaxonomyConfig> ReadTaxonomies(ref ByteReader from)
    {
        var taxonomies = new TaxonomyConfig[from.Count()];
        for (var i = 0; i < taxonomies.Length; i++)
        {
            taxonomies[i] = new()
            {
                Name = from.Word(),
                Title = from.Word(),
                Singular = from.Word(),
                Permalink = from.Word(),
                Paginate = PeopleCodec.ReadNumber(ref from),
                Feed = from.Flag(),
                List = from.Flag(),
            };
        }

        return ImmutableArray.Create(taxonomies);
    }

    public static void Write(ByteWriter to, FeedsConfig feeds)
    {
        to.Signed(feeds.Items);
        to.Number(feeds.Formats.Length);
        foreach (var format in feeds.Formats)
            to.Byte((byte)format);
        to.Flag(feeds.FullContent);
    }

    public static FeedsConfig ReadFeeds(ref ByteReader from) => new()
    {
        Items = (int)from.Signed(),
        Formats = ReadFormats(ref from),
        FullContent = from.Flag(),
    };

    /// <summary>In ordinal order of their names.</summary>
    public static void WriteMenus(ByteWriter to, IReadOnlyDictionary<string, ImmutableArray<MenuItemConfig>> menus)
    {
        to.Number(menus.Count);
        foreach (var name in menus.Keys.Order(StringComparer.Ordinal))
        {
            to.Text(name);
            WriteMenu(to, menus[name]);
        }
    }

    public static Dictionary<string, ImmutableArray<MenuItemConfig>> ReadMenus(ref ByteReader from)
    {
        var count = from.Count();
        var menus = new Dictionary<string, ImmutableArray<MenuItemConfig>>(StringComparer.Ordinal);
        for (; count > 0; count--)
            menus.Add(from.Word(), ReadMenu(ref from));
        return menus;
    }

    private static void Write(ByteWriter to, SectionConfig section)
    {
        to.Texts(section.Title, section.Description, section.Layout, section.Form);
        PeopleCodec.WriteNumber(to, section.Paginate);
        to.Flag(section.Feed);
        to.Flag(section.List);
        to.Number((int?)section.Kind + 1 ?? 0);
        to.Number((int?)section.Sort + 1 ?? 0);
    }

    private static SectionConfig ReadSection(ref ByteReader from) => new()
    {
        Title = from.Text(),
        Description = from.Text(),
        Layout = from.Text(),
        Form = from.Text(),
        Paginate = PeopleCodec.ReadNumber(ref from),
        Feed = from.Flag(),
        List = from.Flag(),
        Kind = from.Count() is > 0 and var kind ? (PageKind)(kind - 1) : null,
        Sort = from.Count() is > 0 and var sort ? (SortOrder)(sort - 1) : null,
    };

    private static ImmutableArray<FeedFormat> ReadFormats(ref ByteReader from)
    {
        var formats = new FeedFormat[from.Count()];
        for (var i = 0; i < formats.Length; i++)
            formats[i] = (FeedFormat)from.Byte();
        return formats.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(formats);
    }

    private static void WriteMenu(ByteWriter to, ImmutableArray<MenuItemConfig> items)
    {
        to.Number(items.Length);
        foreach (var item in items)
        {
            to.Texts(item.Title, item.Url, item.Page);
            to.Signed(item.Weight);
            WriteMenu(to, item.Children);
            DataCodec.WritePosition(to, item.Position);
        }
    }

    private static ImmutableArray<MenuItemConfig> ReadMenu(ref ByteReader from)
    {
        var items = new MenuItemConfig[from.Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new()
            {
                Title = from.Word(),
                Url = from.Text(),
                Page = from.Text(),
                Weight = (int)from.Signed(),
                Children = ReadMenu(ref from),
                Position = DataCodec.ReadPosition(ref from),
            };
        }

        return ImmutableArray.Create(items);
    }
}
