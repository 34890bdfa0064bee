using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A list; where <paramref name="orSingle"/>, one item without a list is taken as a list of one.</summary>
/// <param name="items">Completes "a list of …".</param>
internal sealed class ListType<T>(DataType<T> item, string items, bool orSingle = false) : DataType<ImmutableArray<T>>
{
    public override string Expected { get; } = $"a list of {items}";

    public override bool TryRead(DataNode node, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        if (node is DataList list)
        {
            value = ReadItems(list, context);
            return true;
        }

        if (!orSingle || node is DataScalar { IsNull: true } || (node is DataMap && !item.TakesMap))
        {
            context.ReportWrongType(node, Expected, "Start each item on a line of its own with '- ', or write [one, two].");
            return false;
        }

        if (!item.TryRead(node, context, out var single))
            return false;

        value = ImmutableCollectionsMarshal.AsImmutableArray<T>([single]);
        return true;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item.ToSchema(definitions) };
        return orSingle ? new() { ["anyOf"] = new JsonArray(list, item.ToSchema(definitions)) } : list;
    }

    private ImmutableArray<T> ReadItems(DataList list, ReadContext context)
    {
        var read = new T[list.Items.Length];
        var count = 0;
        var outer = context.InItem;
        foreach (var node in list.Items)
        {
            context.InItem = true;
            if (item.TryRead(node, context, out var value))
                read[count++] = value;
        }

        context.InItem = outer;
        if (count < read.Length)
            Array.Resize(ref read, count);

        return ImmutableCollectionsMarshal.AsImmutableArray(read);
    }
}
