using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>The configuration of a site.</summary>
internal static class ConfigCodec
{
    public static void Write(ByteWriter to, SiteConfig config)
    {
        to.Texts(config.Title, config.Tagline, config.Description, config.BaseUrl, config.Language, config.Culture, config.TimeZone, config.Direction, config.Theme);
        to.Texts(config.Author, config.Copyright, config.Logo, config.Image, config.ImageAlt, config.ThemeColor, config.Output);
        to.Signed(config.Paginate);
        ValueCodec.WriteMap(to, config.Permalinks);
        ListingCodec.WriteSections(to, config.Sections);
        ListingCodec.Write(to, config.Home);
        ListingCodec.WriteTaxonomies(to, config.Taxonomies);
        to.Flag(config.Archives.Enabled);
        to.Text(config.Archives.Permalink);
        ListingCodec.Write(to, config.Feeds);
        ListingCodec.WriteMenus(to, config.Menus);
        PeopleCodec.WriteSocial(to, config.Social);
        Write(to, config.Markdown);
        to.Signed(config.Related.Count);
        PeopleCodec.WriteTexts(to, config.AllowedFrontMatter);
        OutwardCodec.Write(to, config.Sharing);
        OutwardCodec.Write(to, config.Checks);
        OutwardCodec.Write(to, config.Security);
        to.Block(RecalledOutward.Write(config));
        DataCodec.WriteMap(to, config.Params);
        TextCodec.WritePositions(to, config.Positions);
    }

    /// <param name="bytes">What <paramref name="from"/> reads; they are read again later.</param>
    public static SiteConfig Read(ReadOnlyMemory<byte> bytes, ref ByteReader from) => new()
    {
        Title = from.Word(),
        Tagline = from.Text(),
        Description = from.Text(),
        BaseUrl = from.Word(),
        Language = from.Word(),
        Culture = from.Word(),
        TimeZone = from.Word(),
        Direction = from.Word(),
        Theme = from.Word(),
        Author = from.Text(),
        Copyright = from.Text(),
        Logo = from.Text(),
        Image = from.Text(),
        ImageAlt = from.Text(),
        ThemeColor = from.Text(),
        Output = from.Word(),
        Paginate = (int)from.Signed(),
        Permalinks = ValueCodec.ReadMap(ref from),
        Sections = ListingCodec.ReadSections(ref from),
        Home = ListingCodec.ReadHome(ref from),
        Taxonomies = ListingCodec.ReadTaxonomies(ref from),
        Archives = new() { Enabled = from.Flag(), Permalink = from.Word() },
        Feeds = ListingCodec.ReadFeeds(ref from),
        Menus = ListingCodec.ReadMenus(ref from),
        Social = PeopleCodec.ReadSocial(ref from),
        Markdown = ReadMarkdown(ref from),
        Related = new() { Count = (int)from.Signed() },
        AllowedFrontMatter = PeopleCodec.ReadTexts(ref from),
        Sharing = OutwardCodec.ReadSharing(ref from),
        Checks = OutwardCodec.ReadChecks(ref from),
        Security = OutwardCodec.ReadSecurity(ref from),
        Shelf = new RecalledOutward(from.Later(bytes)),
        Params = DataCodec.ReadMap(ref from),
        Positions = TextCodec.ReadPositions(ref from),
    };

    private static void Write(ByteWriter to, MarkdownConfig markdown)
    {
        to.Flag(markdown.RawHtml);
        to.Flag(markdown.SmartPunctuation);
        to.Flag(markdown.HeadingLinks);
        to.Signed(markdown.TocFrom);
        to.Signed(markdown.TocTo);
    }

    private static MarkdownConfig ReadMarkdown(ref ByteReader from) => new()
    {
        RawHtml = from.Flag(),
        SmartPunctuation = from.Flag(),
        HeadingLinks = from.Flag(),
        TocFrom = (int)from.Signed(),
        TocTo = (int)from.Signed(),
    };

    private sealed class RecalledOutward(ReadOnlyMemory<byte> bytes) : IConfigShelf
    {
        public static ReadOnlySpan<byte> Write(SiteConfig config)
        {
            var (to, forms) = (new ByteWriter(), new ByteWriter());
            ProviderCodec.Write(forms, config.Forms);
            to.Block(forms.Written);
            OutwardCodec.WriteTargets(to, config.Publish);
            return to.Written;
        }

        public FormsConfig Forms()
        {
            var from = new ByteReader(new ByteReader(bytes.Span).Block());
            return ProviderCodec.Read(ref from);
        }

        public PublishTargetConfig[] Publish()
        {
            var from = new ByteReader(bytes.Span);
            from.Block();
            return OutwardCodec.ReadTargets(ref from);
        }
    }
}
