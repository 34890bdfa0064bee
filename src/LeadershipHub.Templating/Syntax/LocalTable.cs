namespace LeadershipHub.Templating.Syntax;

/// <summary>The names of all local variables of one template; a name's number is its slot in a frame.</summary>
internal sealed class LocalTable
{
    private string[] _names = [];

    public int Count { get; private set; }

    public int SlotOf(string name)
    {
        var slot = Find(name);
        if (slot >= 0)
            return slot;

        if (Count == _names.Length)
            Array.Resize(ref _names, Math.Max(4, Count * 2));

        _names[Count] = name;
        return Count++;
    }

    /// <summary>The slot of a name that another template uses, or -1.</summary>
    public int Find(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_names[i] == name)
                return i;
        }

        return -1;
    }
}
