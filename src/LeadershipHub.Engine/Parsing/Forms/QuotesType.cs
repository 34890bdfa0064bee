using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>A list of ids of quotes, or a map with a topic.</summary>
internal sealed class QuotesType(Shape<FormQuotes> shape) : DataType<FormQuotes>
{
    public override string Expected => "a list of ids, or a map with topic and limit";

    public override bool TakesMap => true;

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out FormQuotes value)
    {
        value = null;
        if (node is DataMap map)
            value = shape.Read(map, context);
        else if (Types.LocatedTexts.TryRead(node, context, out var ids))
            value = new(ids, null, 0, node.Position);

        return value is not null;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["anyOf"] = new JsonArray(Types.LocatedTexts.ToSchema(definitions), definitions.Reference(shape)) };
}
