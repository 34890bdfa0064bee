using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>An object of the language: named values in the order in which they were added. Names are compared by ordinal.</summary>
/// <remarks>Not thread-safe while it changes. Freeze what several renders share.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "Template authors know it as an object or map, not as a dictionary.")]
public sealed class ValueMap : IReadOnlyDictionary<string, Value>
{
    private readonly OrderedTable _items;
    private HashSet<string>? _readonly;

    public ValueMap() => _items = new(4);

    public ValueMap(int capacity) => _items = new(capacity);

    public int Count => _items.Count;

    /// <summary>After <see cref="Freeze"/>: a template that assigns to it fails.</summary>
    public bool IsFrozen { get; private set; }

    public IEnumerable<string> Keys
    {
        get
        {
            for (var i = 0; i < _items.Count; i++)
                yield return _items.KeyAt(i);
        }
    }

    public IEnumerable<Value> Values
    {
        get
        {
            for (var i = 0; i < _items.Count; i++)
                yield return _items.ValueAt(i);
        }
    }

    /// <summary>Null if there is none of the name.</summary>
    public Value this[string key]
    {
        get => _items.TryGet(key, out var value) ? value : default;
        set => _items.Set(key, value);
    }

    public bool ContainsKey(string key) => _items.TryGet(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value) => _items.TryGet(key, out value);

    /// <summary>Adds or replaces, and gives the map back.</summary>
    public ValueMap Add(string key, Value value)
    {
        _items.Set(key, value);
        return this;
    }

    public bool Remove(string key) => _items.Remove(key);

    public ValueMap Freeze()
    {
        IsFrozen = true;
        return this;
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < _items.Count; i++)
            yield return KeyValuePair.Create(_items.KeyAt(i), _items.ValueAt(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
