using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>The front matter keys of <c>_index.md</c> and of the files of terms.</summary>
internal static class ListingShape
{
    public static Shape<FrontMatter> Shape { get; } =
        new Shape<FrontMatter>("listing", "a list (_index.md or a term's file)", "Front matter of _index.md, or of the file of a term.", FrontMatter.Empty) { IsClosed = false }
            .Optional("title", Types.Text, "Title of the list; from the folder or the term otherwise.", (f, v) => f with { Title = v })
            .Optional("summary", Types.Text, "What the list holds, in a sentence.", (f, v) => f with { Summary = v })
            .Optional("draft", Types.Boolean, "Whether to leave this text out until it is ready.", (f, v) => f with { Draft = v })
            .Optional("image", Types.Text, "A file beside this one, or a path below static/ that starts with '/'.", (f, v) => f with { Image = v })
            .Optional("image_alt", Types.Text, "What the image shows, for those who do not see it.", (f, v) => f with { ImageAlt = v })
            .Optional("weight", Types.Integer, "Place among its neighbours; low comes first.", (f, v) => f with { Weight = v })
            .Optional("layout", FrontMatterTypes.Layout, "Layout in place of that of the list's kind.", (f, v) => f with { Layout = v })
            .Optional("aliases", FrontMatterTypes.Aliases, "Old paths that lead here: /old/path/.", (f, v) => f with { Aliases = v })
            .Optional("menu", FrontMatterTypes.Menu, "Menus that it stands in.", (f, v) => f with { Menu = v })
            .Optional("params", Types.Anything, "Anything of your own, for templates: page.params.", (f, v) => f with { Params = v });
}
