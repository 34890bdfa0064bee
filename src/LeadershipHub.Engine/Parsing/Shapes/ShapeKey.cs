using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>One key of a <see cref="Shape{T}"/>.</summary>
internal abstract class ShapeKey<T>(string name, string doc) : IShapeKey
{
    public string Name { get; } = name;

    public string Doc { get; } = doc;

    public abstract string Expected { get; }

    public bool IsRequired { get; init; }

    public Func<T, JsonNode?>? Shows { get; init; }

    /// <summary>The target with the value set; as it was where the value is wrong, which was then reported.</summary>
    public abstract T Apply(T target, DataNode node, ReadContext context);

    public JsonObject ToSchema(T empty, SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["description"] = Doc };
        foreach (var (key, value) in DescribeValue(definitions).ToList())
            schema[key] = value?.DeepClone();

        if (Shows?.Invoke(empty) is { } shown)
            schema["default"] = shown;

        return schema;
    }

    protected abstract JsonObject DescribeValue(SchemaDefinitions definitions);
}

/// <inheritdoc cref="ShapeKey{T}"/>
internal sealed class ShapeKey<T, TValue>(string name, DataType<TValue> type, string doc, Func<T, TValue, T> set) : ShapeKey<T>(name, doc)
{
    public override string Expected => type.Expected;

    public override T Apply(T target, DataNode node, ReadContext context) =>
        type.TryRead(node, context, out var value) ? set(target, value) : target;

    protected override JsonObject DescribeValue(SchemaDefinitions definitions) => type.ToSchema(definitions);
}
