using System.Text.Json.Nodes;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>The <c>$defs</c> of one JSON Schema: each nested shape once, by its name.</summary>
internal sealed class SchemaDefinitions
{
    private readonly List<IShape> _shapes = [];
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<IShape> Shapes => _shapes;

    /// <summary>A <c>$ref</c> to the shape, which is described when it is met for the first time.</summary>
    public JsonObject Reference(IShape shape)
    {
        if (_definitions.TryAdd(shape.Name, []))
        {
            _shapes.Add(shape);
            _definitions[shape.Name] = shape.ToSchema(this);
        }

        return new() { ["$ref"] = $"#/$defs/{shape.Name}" };
    }

    public JsonObject? ToJson()
    {
        if (_definitions.Count == 0)
            return null;

        var all = new JsonObject();
        foreach (var (name, schema) in _definitions)
            all[name] = schema;

        return all;
    }
}
