using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of an entry of a menu.</summary>
internal static class MenuShape
{
    public static Shape<MenuItemConfig> Shape { get; } = Create();

    private static Shape<MenuItemConfig> Create()
    {
        var shape = new Shape<MenuItemConfig>("menuItem", "a menu item", "An entry of a menu.", new() { Title = "" }) { Finish = Check }
            .Required("title", Types.Text, "What the entry says.", (m, v) => m with { Title = v })
            .Optional("url", Types.Text, "Where it leads: a path of this site (/about/) or an absolute URL.", (m, v) => m with { Url = v })
            .Optional("page", Types.Text, "Or a source below content/ that it leads to: pages/about.md.", (m, v) => m with { Page = v })
            .Optional("weight", Types.Integer, "Place among its neighbours; low comes first.", (m, v) => m with { Weight = v }, m => m.Weight);

        return shape.Optional(
            "children", new ListType<MenuItemConfig>(new ShapeType<MenuItemConfig>(shape), "menu items"), "Entries below this one.", (m, v) => m with { Children = v });
    }

    private static MenuItemConfig Check(MenuItemConfig item, DataMap map, ReadContext context)
    {
        var problem = (item.Url, item.Page) switch
        {
            ({ }, { }) => "has both 'url' and 'page'",
            (null, null) when item.Children.IsEmpty => "leads nowhere",
            _ => null,
        };
        if (problem is not null && item.Title.Length > 0)
            context.Report(ConfigurationDiagnostics.BadMenuItem(context.Span(map.Position), item.Title, problem));

        return item with { Position = map.Position };
    }
}
