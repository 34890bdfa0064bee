using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.UiStrings;

/// <summary>A text, or its plural forms by CLDR category.</summary>
/// <remarks>https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules</remarks>
internal sealed class UiStringType : DataType<UiString>
{
    private static readonly FormatTextType Text = new();

    private static readonly Shape<ImmutableDictionary<string, string>> Plurals =
        new Shape<ImmutableDictionary<string, string>>(
                "plurals", "plural forms", "Forms of a text by number.", ImmutableDictionary.Create<string, string>(StringComparer.Ordinal))
            .Optional("zero", Text, "For none, in languages that have such a form.", (p, v) => p.SetItem("zero", v))
            .Optional("one", Text, "For one.", (p, v) => p.SetItem("one", v))
            .Optional("two", Text, "For two, in languages that have such a form.", (p, v) => p.SetItem("two", v))
            .Optional("few", Text, "For a few, in languages that have such a form.", (p, v) => p.SetItem("few", v))
            .Optional("many", Text, "For many, in languages that have such a form.", (p, v) => p.SetItem("many", v))
            .Required("other", Text, "For all other numbers.", (p, v) => p.SetItem("other", v));

    public override string Expected => $"a text, or a map of plural forms with {string.Join(", ", Plurals.KeyNames)}";

    public override bool TakesMap => true;

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out UiString value)
    {
        value = null;
        if (node is DataMap map)
        {
            var plurals = Plurals.Read(map, context);
            value = new(Text: null, plurals.ToFrozenDictionary(StringComparer.Ordinal));
            return plurals.ContainsKey("other");
        }

        if (node is not DataScalar { IsNull: false })
        {
            context.ReportWrongType(node, Expected);
            return false;
        }

        if (!Text.TryRead(node, context, out var text))
            return false;

        value = new(text, Plurals: null);
        return true;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["anyOf"] = new JsonArray(Text.ToSchema(definitions), definitions.Reference(Plurals)) };
}
