using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Forms;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of <c>site.config.yml</c>.</summary>
internal static class SiteShape
{
    // What is empty here is filled in the end, when it is known what the author left out.
    private static readonly SiteConfig Empty = new() { Title = "", BaseUrl = "", Culture = "", Direction = "" };

    public static Shape<SiteConfig> Shape { get; } = AddContent(AddPlace(AddIdentity(
        new Shape<SiteConfig>("site", "site.config.yml", "The configuration of a hub.", Empty) { Finish = Fill })));

    private static Shape<SiteConfig> AddIdentity(Shape<SiteConfig> shape) => shape
        .Required("title", Types.Text, "Name of the site.", (c, v) => c with { Title = v })
        .Optional("tagline", Types.Text, "A few words under the title.", (c, v) => c with { Tagline = v })
        .Optional("description", Types.Text, "What the site is about, in a sentence or two.", (c, v) => c with { Description = v })
        .Optional("author", Types.Text, "Id of the author of pages that name none.", (c, v) => c with { Author = v })
        .Optional("copyright", Types.Text, "The line at the foot of every page.", (c, v) => c with { Copyright = v })
        .Optional("logo", Types.Text, "Path of the logo: /images/logo.svg.", (c, v) => c with { Logo = v })
        .Optional("image", Types.Text, "Image that social networks show for pages without one.", (c, v) => c with { Image = v })
        .Optional("image_alt", Types.Text, "What that image shows.", (c, v) => c with { ImageAlt = v })
        .Optional("theme_color", Types.Text, "Colour of browser and phone frames, in quotes: \"#123456\".", (c, v) => c with { ThemeColor = v })
        .Optional("social", new LaterType<ImmutableArray<SocialLink>>(() => SocialShape.List), "Profiles of the site elsewhere.", (c, v) => c with { Social = v });

    private static Shape<SiteConfig> AddPlace(Shape<SiteConfig> shape) => shape
        .Required("base_url", ConfigTypes.BaseUrlText, "Where the site is published: https://example.org/hub/.", (c, v) => c with { BaseUrl = v })
        .Optional("language", ConfigTypes.Language, "Language of the texts as a BCP 47 tag.", (c, v) => c with { Language = v }, c => c.Language)
        .Optional("culture", ConfigTypes.Culture, "How dates and numbers are written; as in 'language' otherwise.", (c, v) => c with { Culture = v })
        .Optional("time_zone", ConfigTypes.TimeZone, "IANA time zone of dates without an offset.", (c, v) => c with { TimeZone = v }, c => c.TimeZone)
        .Optional("direction", new ChoiceType<string>(("ltr", "ltr"), ("rtl", "rtl")), "Direction of the texts; by language otherwise.", (c, v) => c with { Direction = v })
        .Optional("theme", ConfigTypes.Theme, "Folder below themes/.", (c, v) => c with { Theme = v }, c => c.Theme)
        .Optional("output", ConfigTypes.Output, "Folder that the site is written to.", (c, v) => c with { Output = v }, c => c.Output)
        .Optional("paginate", Types.Positive, "Entries on one page of a list.", (c, v) => c with { Paginate = v }, c => c.Paginate)
        .Optional(
            "permalinks",
            new MapType<string>(ConfigTypes.PagePermalink, "URL patterns by section"),
            "URL pattern by section, of :year :month :day :slug :section :path.",
            (c, v) => c with { Permalinks = ByName(v) });

    private static Shape<SiteConfig> AddContent(Shape<SiteConfig> shape) => shape
        .Optional(
            "sections",
            new MapType<SectionConfig>(new ShapeType<SectionConfig>(SectionShape.Shape), "sections by folder"),
            "How each folder below content/ is listed.",
            (c, v) => c with { Sections = ByName(v) })
        .Optional("home", new ShapeType<HomeConfig>(SectionShape.Home), "What the home page lists.", (c, v) => c with { Home = v })
        .Optional(
            "taxonomies",
            new TaxonomiesType(),
            "Ways to group pages, by front matter key; tags, categories, series and authors are always there.",
            (c, v) => c with { Taxonomies = v })
        .Optional("archives", PartShapes.Archives, "Lists of posts by year and month.", (c, v) => c with { Archives = v })
        .Optional("feeds", PartShapes.Feeds, "What feeds hold.", (c, v) => c with { Feeds = v })
        .Optional(
            "menus",
            new LaterType<ImmutableArray<NamedValue<ImmutableArray<MenuItemConfig>>>>(() => new MapType<ImmutableArray<MenuItemConfig>>(
                new ListType<MenuItemConfig>(new ShapeType<MenuItemConfig>(MenuShape.Shape), "menu items"), "menus by name")),
            "Menus by name, such as main and footer.",
            (c, v) => c with { Menus = ByName(v) })
        .Optional("markdown", PartShapes.Markdown, "How Markdown is read.", (c, v) => c with { Markdown = v })
        .Optional("related", PartShapes.Related, "Related pages under each post.", (c, v) => c with { Related = v })
        .Optional("sharing", new LaterType<SharingConfig>(() => SharingShape.Type), "How pages are passed on.", (c, v) => c with { Sharing = v })
        .Optional("security", new LaterType<SecurityConfig>(() => SecurityShape.Type), "What browsers are told to allow.", (c, v) => c with { Security = v })
        .Optional("forms", new LaterType<FormsConfig>(() => FormsConfigShape.Type), "Where forms go.", (c, v) => c with { Forms = v })
        .Optional("front_matter", PartShapes.FrontMatter, "Front matter of the site's own.", (c, v) => c with { AllowedFrontMatter = v })
        .Optional("publish", new LaterType<ImmutableArray<NamedValue<PublishTargetConfig>>>(() => PublishShape.Type), "Where 'lhub publish' brings the site, by name.", (c, v) => c with { Publish = [.. v.Select(target => target.Value with { Name = target.Name })] })
        .Optional("checks", PartShapes.Checks, "How findings weigh.", (c, v) => c with { Checks = v })
        .Optional("params", Types.Anything, "Anything of your own, for templates: site.params.", (c, v) => c with { Params = v });

    private static FrozenDictionary<string, T> ByName<T>(ImmutableArray<NamedValue<T>> values) =>
        values.ToFrozenDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);

    private static SiteConfig Fill(SiteConfig config, DataMap map, ReadContext context)
    {
        if (map["theme_color"] is DataScalar { IsNull: true } color)
            context.Report(ConfigurationDiagnostics.ColorIsComment(context.Span(color.Position)));

        return config with
        {
            BaseUrl = config.BaseUrl.Length > 0 ? config.BaseUrl : "http://localhost/",
            Culture = LanguageTag.CultureName(config.Culture.Length > 0 ? config.Culture : LanguageTag.NearestCulture(config.Language)),
            Direction = config.Direction.Length > 0 ? config.Direction : LanguageTag.Direction(config.Language),
            Taxonomies = config.Taxonomies.IsEmpty ? TaxonomyShape.Defaults : config.Taxonomies,
            Positions = context.TakePositions(),
        };
    }
}
