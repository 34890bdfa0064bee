using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The names of all global variables that an engine has met, numbered, and the built-in values of those names.</summary>
internal sealed class GlobalTable(Func<string, Value> builtin, ImmutableArray<string> builtinNames)
{
    private readonly ConcurrentDictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    // Only filled up, and replaced to grow: a reader knows its slot from after the slot was filled, so it needs no lock.
    private volatile Entry[] _entries = [];
    private volatile int _count;

    public int Count => _count;

    public IEnumerable<string> Names => builtinNames;

    public int SlotOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : Add(name);

    public string NameAt(int slot) => _entries[slot].Name;

    public Value BuiltinAt(int slot) => _entries[slot].Builtin;

    private int Add(string name)
    {
        lock (_lock)
        {
            if (_slots.TryGetValue(name, out var known))
                return known;

            var slot = _count;
            var entries = _entries;
            if (slot == entries.Length)
                Array.Resize(ref entries, Math.Max(64, slot * 2));

            entries[slot] = new(name, builtin(name));
            _entries = entries;
            _count = slot + 1;
            _slots[name] = slot;
            return slot;
        }
    }

    private readonly record struct Entry(string Name, Value Builtin);
}
