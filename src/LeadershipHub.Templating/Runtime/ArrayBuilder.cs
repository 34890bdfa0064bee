namespace LeadershipHub.Templating.Runtime;

/// <summary>Gathers the items of an array whose length is not known yet.</summary>
/// <remarks>The library's list brings eight interfaces for each type of item, all loaded at its first use.</remarks>
internal sealed class ArrayBuilder<T>
    where T : class?
{
    private T[] _items;
    private int _count;

    public ArrayBuilder(int capacity = 4) => _items = new T[capacity];

    public ArrayBuilder(T first)
        : this() => Add(first);

    public int Count => _count;

    public T this[int index] => _items[index];

    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            var larger = new T[Math.Max(4, _count * 2)];
            Array.Copy(_items, larger, _count);
            _items = larger;
        }

        _items[_count++] = item;
    }

    public T[] ToArray()
    {
        if (_count == 0)
            return [];

        var exact = new T[_count];
        Array.Copy(_items, exact, _count);
        return exact;
    }
}
