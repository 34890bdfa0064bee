using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>Values that only front matter has.</summary>
internal static class FrontMatterTypes
{
    public static DataType<string> Slug { get; } = new CheckedTextType(
        "a part of a URL: letters, digits and '-', without '/' and spaces", CheckSlug, @"^[^/\\\s?#%:]+$");

    public static DataType<string> Layout { get; } = new CheckedTextType(
        "the name of a layout, without folder and extension", CheckLayout, @"^[^/\\.]+$");

    public static DataType<ImmutableArray<Located>> Aliases { get; } = new ListType<Located>(new AliasType(), "paths", orSingle: true);

    public static DataType<SeriesRef> Series { get; } = new ShapeType<SeriesRef>(
        new Shape<SeriesRef>("series", "series", "A place in a series.", new("", null, default)) { Finish = (s, map, _) => s with { Position = map.Position } }
            .Required("name", Types.Text, "Name of the series.", (s, v) => s with { Name = v })
            .Optional("part", Types.Positive, "Which part this is; by date otherwise.", (s, v) => s with { Part = v }),
        fromText: text => new(text.Text, null, text.Position));

    public static DataType<ImmutableArray<MenuPlace>> Menu { get; } = new ListType<MenuPlace>(
        new ShapeType<MenuPlace>(
            new Shape<MenuPlace>("menuPlace", "menu", "An entry for this page in a menu.", new("", null, 0))
                .Required("name", Types.Text, "Name of the menu: main.", (m, v) => m with { Menu = v })
                .Optional("title", Types.Text, "What the entry says; the page's title otherwise.", (m, v) => m with { Title = v })
                .Optional("weight", Types.Integer, "Place in the menu; low comes first.", (m, v) => m with { Weight = v }, m => m.Weight),
            fromText: text => new(text.Text, null, 0)),
        "menus",
        orSingle: true);

    private static string? CheckSlug(Located text, ReadContext context)
    {
        if (text.Text.Trim('.').Length > 0 && !text.Text.Any(letter => letter is '/' or '\\' or '?' or '#' or '%' or ':' || char.IsWhiteSpace(letter) || char.IsControl(letter)))
            return text.Text;

        context.Report(FrontMatterDiagnostics.BadSegment(context.Span(text.Position), context.Subject, Slug.Expected, text.Text));
        return null;
    }

    private static string? CheckLayout(Located text, ReadContext context)
    {
        if (text.Text.IndexOfAny(['/', '\\', '.']) < 0)
            return text.Text;

        context.Report(FrontMatterDiagnostics.BadSegment(context.Span(text.Position), context.Subject, Layout.Expected, text.Text));
        return null;
    }

    private sealed class AliasType : DataType<Located>
    {
        public override string Expected => "a path of this site";

        public override bool TryRead(DataNode node, ReadContext context, out Located value)
        {
            if (!Types.Located.TryRead(node, context, out value))
                return false;
            if (IsPath(value.Text))
                return true;

            context.Report(FrontMatterDiagnostics.BadAlias(context.Span(node.Position), value.Text));
            return false;
        }

        public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = @"^/[^?#\\]*$" };

        private static bool IsPath(string text) =>
            text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && text.IndexOfAny(['?', '#', '\\']) < 0
            && !text.Split('/').Any(part => part is "." or "..");
    }
}
