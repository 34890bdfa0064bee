namespace LeadershipHub.Templating.Runtime;

/// <summary>What all threads share by name. Reading takes no lock, and what is in it stays.</summary>
/// <remarks>At start the library's concurrent dictionary, with the assembly it is in, costs more than all that it would hold.</remarks>
internal sealed class NameTable<T>
    where T : class
{
    private readonly Lock _lock = new();

    // A power of two. An entry never changes, and is visible before the bucket that leads to it.
    private volatile Entry?[] _buckets = new Entry?[64];
    private int _count;

    public bool TryGet(string name, out T? value) => TryGet(name, 0, name.Length, out value);

    /// <summary>Looks for the name that is a part of a text, without cutting it out.</summary>
    public bool TryGet(string text, int start, int end, out T? value)
    {
        var found = Find(text, start, end, NameHash.Of(text, start, end));
        value = found?.Value;
        return found is not null;
    }

    /// <summary>Adds the value unless there is one of the name, and gives the one that is in the table.</summary>
    public T? GetOrAdd(string name, T? value)
    {
        var hash = NameHash.Of(name);
        lock (_lock)
        {
            if (Find(name, 0, name.Length, hash) is { } known)
                return known.Value;

            if (_count == _buckets.Length)
                Grow();

            Link(_buckets, name, hash, value);
            _count++;
            return value;
        }
    }

    private Entry? Find(string text, int start, int end, int hash)
    {
        var buckets = _buckets;
        var entry = Volatile.Read(ref buckets[hash & (buckets.Length - 1)]);
        while (entry is not null && !(entry.Hash == hash && IsName(entry.Name, text, start, end)))
            entry = entry.Next;

        return entry;
    }

    private void Grow()
    {
        var larger = new Entry?[_buckets.Length * 2];
        foreach (var first in _buckets)
        {
            for (var entry = first; entry is not null; entry = entry.Next)
                Link(larger, entry.Name, entry.Hash, entry.Value);
        }

        _buckets = larger;
    }

    private static void Link(Entry?[] buckets, string name, int hash, T? value)
    {
        ref var first = ref buckets[hash & (buckets.Length - 1)];
        Volatile.Write(ref first, new(name, hash, value, first));
    }

    // Names are short: a plain loop is as fast as any other here, and nothing has to be loaded for it.
    private static bool IsName(string name, string text, int start, int end)
    {
        if (name.Length != end - start)
            return false;

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != text[start + i])
                return false;
        }

        return true;
    }

    private sealed class Entry(string name, int hash, T? value, Entry? next)
    {
        public string Name => name;

        public int Hash => hash;

        public T? Value => value;

        public Entry? Next => next;
    }
}
