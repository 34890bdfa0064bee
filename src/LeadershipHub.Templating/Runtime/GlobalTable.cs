using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The names of all global variables that an engine has met, numbered, and the built-in values of those names.</summary>
internal sealed class GlobalTable(Func<string, Value> builtin, ImmutableArray<string> builtinNames)
{
    private readonly ConcurrentDictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    // Only filled up, and replaced to grow: a reader knows its slot from after the slot was filled, so it needs no lock.
    private volatile Entry[] _entries = new Entry[64];
    private volatile int _count;

    public int Count => _count;

    public IEnumerable<string> Names => builtinNames;

    public int SlotOf(string name) => _byName.TryGetValue(name, out var entry) ? entry.Slot : Add(name);

    public string NameAt(int slot) => _entries[slot].Name;

    public Value BuiltinAt(int slot) => _entries[slot].Builtin;

    private int Add(string name)
    {
        lock (_lock)
        {
            if (_byName.TryGetValue(name, out var known))
                return known.Slot;

            var entry = new Entry(name, _count, builtin(name));
            if (entry.Slot == _entries.Length)
            {
                var larger = new Entry[entry.Slot * 2];
                _entries.CopyTo(larger, 0);
                _entries = larger;
            }

            _entries[entry.Slot] = entry;
            _count = entry.Slot + 1;
            _byName[name] = entry;
            return entry.Slot;
        }
    }

    private sealed record Entry(string Name, int Slot, Value Builtin);
}
