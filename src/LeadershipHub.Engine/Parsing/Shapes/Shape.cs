using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>
/// The keys of a map and the record they fill. The one source for reading a file, for "did you mean" and for the JSON Schema that
/// editors check against.
/// </summary>
internal sealed class Shape<T>(string name, string place, string doc, T empty) : IShape
{
    private readonly Dictionary<string, ShapeKey<T>> _byName = new(StringComparer.Ordinal);
    private readonly List<ShapeKey<T>> _keys = [];

    /// <summary>Name of its definition in a JSON Schema: <c>menuItem</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Completes "is not a key of …": <c>a menu item</c>.</summary>
    public string Place { get; } = place;

    public string Doc { get; } = doc;

    /// <summary>Whether unknown keys are an error (or else the caller's to deal with).</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>Checks what concerns several keys, and fills what one leaves to another.</summary>
    public Func<T, DataMap, ReadContext, T>? Finish { get; init; }

    public IEnumerable<IShapeKey> Keys => _keys;

    public IEnumerable<string> KeyNames => _keys.Select(key => key.Name);

    public bool HasKey(string key) => _byName.ContainsKey(key);

    public Shape<T> Required<TValue>(string key, DataType<TValue> type, string doc, Func<T, TValue, T> set) =>
        Add(new ShapeKey<T, TValue>(key, type, doc, set) { IsRequired = true });

    /// <param name="shows">The value that stands where the author writes none, for the schema.</param>
    public Shape<T> Optional<TValue>(string key, DataType<TValue> type, string doc, Func<T, TValue, T> set, Func<T, JsonNode?>? shows = null) =>
        Add(new ShapeKey<T, TValue>(key, type, doc, set) { Shows = shows });

    /// <summary>Reads a map. Unknown keys go to <paramref name="unknown"/>, or are errors where that is null.</summary>
    public T Read(DataMap map, ReadContext context, List<DataEntry>? unknown = null)
    {
        var value = empty;
        foreach (var entry in map.Entries)
        {
            if (_byName.TryGetValue(entry.Key, out var key))
                value = Apply(key, value, entry, context);
            else if (unknown is not null)
                unknown.Add(entry);
            else
                context.Report(ShapeDiagnostics.UnknownKey(context.Span(entry.KeyPosition), entry.Key, Place, KeyNames));
        }

        foreach (var key in _keys)
        {
            if (key.IsRequired && (map[key.Name] is not { } node || IsBlank(node)))
                context.Report(ShapeDiagnostics.MissingKey(context.Span(map.Position), NameIn(context, key), key.Doc));
        }

        return Finish is null ? value : Finish(value, map, context);
    }

    public JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var key in _keys)
            properties[key.Name] = key.ToSchema(empty, definitions);

        var schema = new JsonObject { ["description"] = Doc, ["type"] = "object", ["properties"] = properties };
        if (_keys.Exists(key => key.IsRequired))
            schema["required"] = new JsonArray([.. _keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name))]);

        schema["additionalProperties"] = !IsClosed;
        return schema;
    }

    private static T Apply(ShapeKey<T> key, T value, DataEntry entry, ReadContext context)
    {
        if (IsBlank(entry.Value))
            return value;

        var outer = context.Enter(key.Name, entry.Value.Position);
        value = key.Apply(value, entry.Value, context);
        context.Leave(outer);
        return value;
    }

    // A key without a value is as good as none: templates of content are full of them.
    private static bool IsBlank(DataNode node) => node is DataScalar scalar && (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text));

    private static string NameIn(ReadContext context, ShapeKey<T> key) => context.Key.Length == 0 ? key.Name : $"{context.Key}.{key.Name}";

    private Shape<T> Add(ShapeKey<T> key)
    {
        _byName.Add(key.Name, key);
        _keys.Add(key);
        return this;
    }
}
