using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A map whose keys are the author's own names, in source order.</summary>
/// <param name="values">Completes "a map of …".</param>
internal sealed class MapType<T>(DataType<T> type, string values) : DataType<ImmutableArray<NamedValue<T>>>
{
    public override string Expected { get; } = $"a map of {values}";

    public override bool TryRead(DataNode node, ReadContext context, out ImmutableArray<NamedValue<T>> value)
    {
        value = [];
        if (node is not DataMap map)
        {
            context.ReportWrongType(node, Expected);
            return false;
        }

        var read = ImmutableArray.CreateBuilder<NamedValue<T>>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            var outer = context.Enter(entry.Key, entry.KeyPosition);
            if (type.TryRead(entry.Value, context, out var item))
                read.Add(new(entry.Key, entry.KeyPosition, item));
            context.Leave(outer);
        }

        value = read.DrainToImmutable();
        return true;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var value = type.ToSchema(definitions);
        if (type.TakesMap)
            value = new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };

        return new() { ["type"] = "object", ["additionalProperties"] = value };
    }
}
