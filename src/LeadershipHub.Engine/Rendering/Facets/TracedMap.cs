using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>A map of the site (<c>site.data</c>, <c>site.params</c>, <c>site.menus</c>) that notes which of its keys are read.</summary>
/// <param name="folders">The maps among the values that stand for folders of data files and are traced in the same way; null where there are none.</param>
internal sealed class TracedMap(ValueMap map, QueryKind kind, string prefix, HashSet<ValueMap>? folders, TraceRecorder trace) : IReadOnlyDictionary<string, Value>
{
    public IEnumerable<string> Keys
    {
        get
        {
            AskAll();
            return map.Keys;
        }
    }

    public IEnumerable<Value> Values
    {
        get
        {
            AskAll();
            return map.Values;
        }
    }

    public int Count
    {
        get
        {
            AskAll();
            return map.Count;
        }
    }

    public Value this[string key] => TryGetValue(key, out var value) ? value : default;

    public bool ContainsKey(string key)
    {
        trace.Ask(kind, prefix + key);
        return map.ContainsKey(key);
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value)
    {
        trace.Ask(kind, prefix + key);
        if (!map.TryGetValue(key, out value))
            return false;

        if (folders is not null && value.As<ValueMap>() is { } below && folders.Contains(below))
            value = Value.From((object)new TracedMap(below, kind, $"{prefix}{key}/", folders, trace));
        return true;
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        AskAll();
        return map.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AskAll() => trace.Ask(kind, prefix + "*");
}
