using System.Collections;

namespace LeadershipHub.Templating;

/// <summary>An array of the language: grows when an index past its end is assigned, and may carry properties.</summary>
/// <remarks>Not thread-safe while it changes. Freeze what several renders share.</remarks>
public sealed class ValueList : IReadOnlyList<Value>
{
    private readonly List<Value> _items;

    public ValueList() => _items = [];

    public ValueList(int capacity) => _items = new(capacity);

    public ValueList(IEnumerable<Value> items) => _items = [.. items];

    public int Count => _items.Count;

    /// <summary>After <see cref="Freeze"/>: a template that assigns to it fails.</summary>
    public bool IsFrozen { get; private set; }

    public Value this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>Named values attached to the array, or null if there are none.</summary>
    public ValueMap? Properties { get; internal set; }

    internal List<Value> Items => _items;

    public void Add(Value item) => _items.Add(item);

    public ValueList Freeze()
    {
        IsFrozen = true;
        return this;
    }

    public IEnumerator<Value> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static ValueList Copy(IEnumerable items)
    {
        var copy = new ValueList();
        foreach (var item in items)
            copy.Add(Value.From(item));

        return copy;
    }
}
