using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>
/// Looks for a key among the entries of a map that is being built, which are those of <paramref name="entries"/> from
/// <paramref name="first"/> on. Small maps, the usual ones, are walked through; large ones get an index.
/// </summary>
internal sealed class UniqueKeys(List<DataEntry> entries, int first)
{
    private const int Small = 24;

    private Dictionary<string, DataEntry>? _index;
    private int _indexed;

    public DataEntry? Find(string key)
    {
        if (entries.Count - first > Small)
            return FindInIndex(key);

        for (var i = first; i < entries.Count; i++)
        {
            if (string.Equals(entries[i].Key, key, StringComparison.Ordinal))
                return entries[i];
        }

        return null;
    }

    private DataEntry? FindInIndex(string key)
    {
        _index ??= new(StringComparer.Ordinal);
        for (; first + _indexed < entries.Count; _indexed++)
            _index.Add(entries[first + _indexed].Key, entries[first + _indexed]);

        return _index.GetValueOrDefault(key);
    }
}
