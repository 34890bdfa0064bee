using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Templating;

/// <summary>An object of the language: named values in the order in which they were added. Names are compared by ordinal.</summary>
/// <remarks>Not thread-safe while it changes. Freeze what several renders share.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "Template authors know it as an object or map, not as a dictionary.")]
public sealed class ValueMap : IReadOnlyDictionary<string, Value>
{
    private readonly OrderedDictionary<string, Value> _items;
    private HashSet<string>? _readonly;

    public ValueMap() => _items = new(StringComparer.Ordinal);

    public ValueMap(int capacity) => _items = new(capacity, StringComparer.Ordinal);

    public int Count => _items.Count;

    /// <summary>After <see cref="Freeze"/>: a template that assigns to it fails.</summary>
    public bool IsFrozen { get; private set; }

    public IEnumerable<string> Keys => _items.Keys;

    public IEnumerable<Value> Values => _items.Values;

    public Value this[string key]
    {
        get => _items.TryGetValue(key, out var value) ? value : default;
        set => _items[key] = value;
    }

    public bool ContainsKey(string key) => _items.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value) => _items.TryGetValue(key, out value);

    public ValueMap Add(string key, Value value)
    {
        _items[key] = value;
        return this;
    }

    public bool Remove(string key) => _items.Remove(key);

    public ValueMap Freeze()
    {
        IsFrozen = true;
        return this;
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal KeyValuePair<string, Value> GetAt(int index) => _items.GetAt(index);

    internal void Clear() => _items.Clear();

    /// <summary>As the statement <c>readonly</c> does.</summary>
    internal void MakeReadOnly(string key) => (_readonly ??= new(StringComparer.Ordinal)).Add(key);

    internal bool IsReadOnly(string key) => IsFrozen || (_readonly?.Contains(key) ?? false);

    internal static ValueMap Copy(IDictionary items)
    {
        var copy = new ValueMap(items.Count);
        foreach (DictionaryEntry item in items)
            copy[Value.From(item.Key).ToString()] = Value.From(item.Value);

        return copy;
    }

    internal static ValueMap Copy(IReadOnlyDictionary<string, string> items)
    {
        var copy = new ValueMap(items.Count);
        foreach (var (key, value) in items)
            copy[key] = value;

        return copy;
    }
}
