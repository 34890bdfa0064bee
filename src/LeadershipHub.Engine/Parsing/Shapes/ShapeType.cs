using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A map with the keys of a shape, or, where <paramref name="fromText"/> is given, a text that stands for one.</summary>
internal sealed class ShapeType<T>(Shape<T> shape, Func<Located, T>? fromText = null) : DataType<T>
{
    public override string Expected => $"{(fromText is null ? "" : "a text or ")}a map with {string.Join(", ", shape.KeyNames)}";

    public override bool TakesMap => true;

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        // Nothing after a name of the author's own (as in 'sections: posts:') stands for a map that leaves all to the defaults.
        if ((node is DataScalar { IsNull: true } ? new([], node.Position) : node as DataMap) is { } map)
        {
            value = shape.Read(map, context);
            return true;
        }

        if (fromText is not null && node is DataScalar scalar)
        {
            value = fromText(new(scalar.Text.Trim(), scalar.Position));
            return true;
        }

        value = default;
        context.ReportWrongType(node, Expected);
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var map = definitions.Reference(shape);
        return fromText is null ? map : new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = new JsonArray("string", "number") }, map) };
    }
}
