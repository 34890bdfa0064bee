using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The small maps of <c>site.config.yml</c>.</summary>
internal static class PartShapes
{
    private static readonly ListType<FeedFormat> Formats = new(
        new ChoiceType<FeedFormat>(("rss", FeedFormat.Rss), ("atom", FeedFormat.Atom), ("json", FeedFormat.Json)), "formats", orSingle: true);

    private static readonly ChoiceType<Severity?> Weight = new(("error", Severity.Error), ("warning", Severity.Warning), ("ignore", null));

    public static DataType<ArchivesConfig> Archives { get; } = new ShapeType<ArchivesConfig>(
        new Shape<ArchivesConfig>("archives", "archives", "Lists of posts by year and month.", new())
            .Optional("enabled", Types.Boolean, "Whether there are any.", (a, v) => a with { Enabled = v }, a => a.Enabled)
            .Optional("permalink", ConfigTypes.PlainPermalink, "URL of the list of years.", (a, v) => a with { Permalink = v }, a => a.Permalink));

    public static DataType<FeedsConfig> Feeds { get; } = new ShapeType<FeedsConfig>(
        new Shape<FeedsConfig>("feeds", "feeds", "What feeds hold.", new())
            .Optional("items", Types.Positive, "Newest entries in a feed.", (f, v) => f with { Items = v }, f => f.Items)
            .Optional("formats", Formats, "Formats that are written.", (f, v) => f with { Formats = v }, _ => new JsonArray("rss", "atom", "json"))
            .Optional("full_content", Types.Boolean, "Whole texts, not only summaries.", (f, v) => f with { FullContent = v }, f => f.FullContent));

    public static DataType<MarkdownConfig> Markdown { get; } = new ShapeType<MarkdownConfig>(
        new Shape<MarkdownConfig>("markdown", "markdown", "How Markdown is read.", new())
            .Optional("raw_html", Types.Boolean, "Whether HTML in Markdown is HTML; shown as text otherwise.", (m, v) => m with { RawHtml = v }, m => m.RawHtml)
            .Optional("smart_punctuation", Types.Boolean, "Curly quotes, dashes and ellipses.", (m, v) => m with { SmartPunctuation = v }, m => m.SmartPunctuation)
            .Optional("heading_links", Types.Boolean, "A link at each heading to itself.", (m, v) => m with { HeadingLinks = v }, m => m.HeadingLinks)
            .Optional(
                "toc_levels",
                new TocLevelsType(),
                "Lowest and highest heading level of the table of contents.",
                (m, v) => m with { TocFrom = v.From, TocTo = v.To },
                m => new JsonArray(m.TocFrom, m.TocTo)));

    public static DataType<RelatedConfig> Related { get; } = new ShapeType<RelatedConfig>(
        new Shape<RelatedConfig>("related", "related", "Related pages under each post.", new())
            .Optional("count", new IntegerType(least: 0, most: 100), "How many; 0 turns them off.", (r, v) => r with { Count = v }, r => r.Count));

    public static DataType<ImmutableArray<string>> FrontMatter { get; } = new ShapeType<ImmutableArray<string>>(
        new Shape<ImmutableArray<string>>("frontMatter", "front_matter", "Front matter of the site's own.", [])
            .Optional("allow", Types.Texts, "Keys that do not warn and reach templates below page.params.", (_, v) => [.. v.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));

    public static DataType<ChecksConfig> Checks { get; } = new ShapeType<ChecksConfig>(
        new Shape<ChecksConfig>("checks", "checks", "How findings weigh.", new())
            .Optional("links", Weight, "Links that lead nowhere.", (c, v) => c with { Links = v }, _ => "error")
            .Optional("assets", Weight, "Images and files that are missing.", (c, v) => c with { Assets = v }, _ => "error")
            .Optional("page_weight", Types.Positive, "Thousands of bytes that a page may weigh with its styles, scripts and pictures.", (c, v) => c with { PageWeight = v }, c => c.PageWeight)
            .Optional("title_length", Types.Positive, "Letters that a title may have.", (c, v) => c with { TitleLength = v }, c => c.TitleLength)
            .Optional("description_length", Types.Positive, "Letters that a description may have.", (c, v) => c with { DescriptionLength = v }, c => c.DescriptionLength)
            .Optional("third_parties", Types.Texts, "Origins that pages may ask for something, such as https://cdn.example.org.", (c, v) => c with { ThirdParties = v })
            .Optional("ignore", new ListType<string>(ConfigTypes.CheckCode, "codes", orSingle: true), "Codes that 'lhub check' does not look for.", (c, v) => c with { Ignore = v })
            .Optional("external_allow", Types.Texts, "Beginnings of addresses that 'lhub check --external' does not ask.", (c, v) => c with { ExternalAllow = v }));
}
