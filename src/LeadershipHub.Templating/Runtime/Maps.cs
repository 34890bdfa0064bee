namespace LeadershipHub.Templating.Runtime;

/// <summary>Reads the several things that are a map: the language's objects and the host's read-only dictionaries.</summary>
internal static class Maps
{
    public static bool TryGet(Value map, string key, out Value value)
    {
        switch (map.Reference)
        {
            case ValueMap own:
                return own.TryGetValue(key, out value);
            case IReadOnlyDictionary<string, Value> values:
                return values.TryGetValue(key, out value);
            case IReadOnlyDictionary<string, object?> objects when objects.TryGetValue(key, out var found):
                value = Value.From(found);
                return true;
            default:
                value = default;
                return false;
        }
    }

    public static int Count(Value map) => map.Reference switch
    {
        IReadOnlyDictionary<string, Value> values => values.Count,
        IReadOnlyDictionary<string, object?> objects => objects.Count,
        _ => 0,
    };

    public static IEnumerable<KeyValuePair<string, Value>> Items(Value map) => map.Reference switch
    {
        IReadOnlyDictionary<string, Value> values => values,
        IReadOnlyDictionary<string, object?> objects => objects.Select(item => KeyValuePair.Create(item.Key, Value.From(item.Value))),
        _ => [],
    };
}
