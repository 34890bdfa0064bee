namespace LeadershipHub.Templating.Runtime;

/// <summary>Values by name, in the order they were added. Few are searched one by one; more are hashed.</summary>
/// <remarks>The library's generic dictionary of a struct would be compiled anew at every start, which costs a short build dear.</remarks>
internal sealed class OrderedTable
{
    private const int MostSearched = 8;

    private Entry[] _entries;
    private int _count;

    // The first entry of each hash, plus one; null while the entries are few.
    private int[]? _buckets;

    public OrderedTable(int capacity) => _entries = new Entry[Math.Max(4, capacity)];

    public int Count => _count;

    public string KeyAt(int index) => _entries[index].Key;

    public Value ValueAt(int index) => _entries[index].Value;

    public bool TryGet(string key, out Value value)
    {
        var at = IndexOf(key);
        value = at >= 0 ? _entries[at].Value : default;
        return at >= 0;
    }

    public void Set(string key, Value value)
    {
        var at = IndexOf(key);
        if (at >= 0)
        {
            _entries[at].Value = value;
            return;
        }

        if (_count == _entries.Length)
            Grow();

        _entries[_count] = new() { Key = key, Value = value };
        _count++;
        if (_buckets is not null)
            Link(_count - 1);
        else if (_count > MostSearched)
            Rehash();
    }

    public bool Remove(string key)
    {
        var at = IndexOf(key);
        if (at < 0)
            return false;

        _count--;
        Array.Copy(_entries, at + 1, _entries, at, _count - at);
        _entries[_count] = default;
        if (_buckets is not null)
            Rehash();

        return true;
    }

    private int IndexOf(string key)
    {
        if (_buckets is not { } buckets)
            return Search(key);

        var entries = _entries;
        for (var at = buckets[NameHash.Of(key) & (buckets.Length - 1)] - 1; at >= 0; at = entries[at].Next - 1)
        {
            if (string.Equals(entries[at].Key, key, StringComparison.Ordinal))
                return at;
        }

        return -1;
    }

    private int Search(string key)
    {
        // The names in templates are interned, those of maps mostly too.
        var entries = _entries;
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(entries[i].Key, key))
                return i;
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(entries[i].Key, key, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        Array.Copy(_entries, larger, _count);
        _entries = larger;
        if (_buckets is not null)
            Rehash();
    }

    private void Rehash()
    {
        // A power of two at least as large as the entries may become.
        var size = 2 * MostSearched;
        while (size < _entries.Length)
            size *= 2;

        _buckets = new int[size];
        for (var i = 0; i < _count; i++)
            Link(i);
    }

    private void Link(int index)
    {
        // Rehash has made them.
        ref var first = ref _buckets![NameHash.Of(_entries[index].Key) & (_buckets.Length - 1)];
        _entries[index].Next = first;
        first = index + 1;
    }

    private struct Entry
    {
        public string Key;
        public int Next;
        public Value Value;
    }
}
