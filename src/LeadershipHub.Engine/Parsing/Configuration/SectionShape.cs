using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of a section, and those of the home page, which lists sections.</summary>
internal static class SectionShape
{
    private static readonly ChoiceType<PageKind> Kind = new(("post", PageKind.Post), ("page", PageKind.Page));

    private static readonly ChoiceType<SortOrder> Sort = new(("date", SortOrder.Date), ("weight", SortOrder.Weight), ("title", SortOrder.Title));

    public static Shape<SectionConfig> Shape { get; } = new Shape<SectionConfig>("section", "a section", "A folder below content/.", new())
        .Optional("title", Types.Text, "Name of the section.", (s, v) => s with { Title = v })
        .Optional("description", Types.Text, "What it holds, in a sentence.", (s, v) => s with { Description = v })
        .Optional("paginate", Types.Positive, "Entries on one page of its list; the site's 'paginate' otherwise.", (s, v) => s with { Paginate = v })
        .Optional("feed", Types.Boolean, "Whether it has a feed.", (s, v) => s with { Feed = v }, s => s.Feed)
        .Optional("list", Types.Boolean, "Whether it has a list page of its own.", (s, v) => s with { List = v }, s => s.List)
        .Optional("kind", Kind, "Whether its pages are dated posts or pages.", (s, v) => s with { Kind = v })
        .Optional("sort", Sort, "Order of its list: newest first, low weight first, or by title.", (s, v) => s with { Sort = v })
        .Optional("layout", Types.Text, "Layout of its pages in place of that of their kind.", (s, v) => s with { Layout = v })
        .Optional("form", Types.Text, "Name of the form under each of its pages.", (s, v) => s with { Form = v });

    public static Shape<HomeConfig> Home { get; } = new Shape<HomeConfig>("home", "home", "What the home page lists.", new())
        .Optional("sections", Types.Texts, "Sections whose pages it lists.", (h, v) => h with { Sections = v }, _ => new System.Text.Json.Nodes.JsonArray("posts"))
        .Optional("paginate", Types.Positive, "Entries on one page of the list; the site's 'paginate' otherwise.", (h, v) => h with { Paginate = v })
        .Optional("feed", Types.Boolean, "Whether the home page has a feed.", (h, v) => h with { Feed = v }, h => h.Feed);
}
