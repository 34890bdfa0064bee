using LeadershipHub.Templating.Functions;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The names of all global variables that an engine has met, numbered, and the built-in values of those names.</summary>
internal sealed class GlobalTable(Builtins builtins)
{
    private readonly NameTable<Entry> _byName = new();
    private readonly Lock _lock = new();

    // Only filled up, and replaced to grow: a reader knows its slot from after the slot was filled, so it needs no lock.
    private volatile Entry[] _entries = new Entry[64];
    private volatile int _count;

    public int Count => _count;

    public IEnumerable<string> Names => builtins.Names;

    public int SlotOf(string name) => _byName.TryGet(name, out var entry) ? entry!.Slot : Add(name); // The table of names holds no null.

    public string NameAt(int slot) => _entries[slot].Name;

    public Value BuiltinAt(int slot) => _entries[slot].Builtin;

    private int Add(string name)
    {
        lock (_lock)
        {
            if (_byName.TryGet(name, out var known))
                return known!.Slot;

            var entry = new Entry(name, _count, builtins.Get(name));
            if (entry.Slot == _entries.Length)
            {
                var larger = new Entry[entry.Slot * 2];
                _entries.CopyTo(larger, 0);
                _entries = larger;
            }

            _entries[entry.Slot] = entry;
            _count = entry.Slot + 1;
            _byName.GetOrAdd(name, entry);
            return entry.Slot;
        }
    }

    private sealed class Entry(string name, int slot, Value builtin)
    {
        public string Name => name;

        public int Slot => slot;

        public Value Builtin => builtin;
    }
}
