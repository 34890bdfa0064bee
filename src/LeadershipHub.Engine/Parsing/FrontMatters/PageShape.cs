using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>The front matter keys of posts and pages.</summary>
internal static class PageShape
{
    public static Shape<FrontMatter> Shape { get; } = AddKeys(
        new Shape<FrontMatter>("page", "a page", "Front matter of a post or page.", FrontMatter.Empty) { IsClosed = false });

    /// <summary>The keys that all texts of one's own have.</summary>
    public static Shape<FrontMatter> AddKeys(Shape<FrontMatter> shape) => AddGroups(AddDates(AddText(shape)));

    private static Shape<FrontMatter> AddText(Shape<FrontMatter> shape) => shape
        .Optional("title", Types.Text, "Title of the page; the first heading or the file name otherwise.", (f, v) => f with { Title = v })
        .Optional("summary", Types.Text, "What lists and feeds show; the text before <!--more--> or the first paragraph otherwise.", (f, v) => f with { Summary = v })
        .Optional("slug", FrontMatterTypes.Slug, "The page's own part of its URL; from the file name otherwise.", (f, v) => f with { Slug = v })
        .Optional("image", Types.Text, "A file beside the page, or a path below static/ that starts with '/'.", (f, v) => f with { Image = v })
        .Optional("image_alt", Types.Text, "What the image shows, for those who do not see it.", (f, v) => f with { ImageAlt = v })
        .Optional("layout", FrontMatterTypes.Layout, "Layout in place of that of the page's kind.", (f, v) => f with { Layout = v })
        .Optional("toc", Types.Boolean, "Whether to show a table of contents; the theme decides otherwise.", (f, v) => f with { Toc = v })
        .Optional("aliases", FrontMatterTypes.Aliases, "Old paths that lead here: /old/path/.", (f, v) => f with { Aliases = v })
        .Optional("params", Types.Anything, "Anything of your own, for templates: page.params.", (f, v) => f with { Params = v });

    private static Shape<FrontMatter> AddDates(Shape<FrontMatter> shape) => shape
        .Optional("date", Types.Date, "When it is published; from the file name otherwise. In the future: not before.", (f, v) => f with { Date = v })
        .Optional("updated", Types.Date, "When it last changed in substance.", (f, v) => f with { Updated = v })
        .Optional("expires", Types.Date, "From when on it is left out.", (f, v) => f with { Expires = v })
        .Optional("draft", Types.Boolean, "Whether it is left out unless drafts are asked for.", (f, v) => f with { Draft = v }, f => f.Draft)
        .Optional("weight", Types.Integer, "Place in lists that are sorted by weight; low comes first.", (f, v) => f with { Weight = v });

    private static Shape<FrontMatter> AddGroups(Shape<FrontMatter> shape) => shape
        .Optional("tags", Types.LocatedTexts, "Tags, as many as fit.", (f, v) => TermGathering.Add(f, "tags", v))
        .Optional("tag", Types.LocatedTexts, "One tag; the same as 'tags'.", (f, v) => TermGathering.Add(f, "tags", v))
        .Optional("categories", Types.LocatedTexts, "Categories, with those above them: Leadership/Principles.", (f, v) => TermGathering.Add(f, "categories", v))
        .Optional("category", Types.LocatedTexts, "One category; the same as 'categories'.", (f, v) => TermGathering.Add(f, "categories", v))
        .Optional("authors", Types.LocatedTexts, "Ids or names of those who wrote it; the site's author otherwise.", (f, v) => TermGathering.Add(f, "authors", v))
        .Optional("author", Types.LocatedTexts, "Id or name of who wrote it; the same as 'authors'.", (f, v) => TermGathering.Add(f, "authors", v))
        .Optional("series", FrontMatterTypes.Series, "Name of the series that it is part of.", (f, v) => f with { Series = v })
        .Optional("related", Types.LocatedTexts, "Pages to name under it: source paths or slugs.", (f, v) => f with { Related = v })
        .Optional("answers", Types.LocatedTexts, "Ids of entries of readers that it answers.", (f, v) => f with { Answers = v })
        .Optional("menu", FrontMatterTypes.Menu, "Menus that it stands in.", (f, v) => f with { Menu = v });
}
