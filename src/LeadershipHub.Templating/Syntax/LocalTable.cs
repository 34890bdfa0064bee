namespace LeadershipHub.Templating.Syntax;

/// <summary>The names of all local variables of one template; a name's number is its slot in a frame.</summary>
internal sealed class LocalTable
{
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public int SlotOf(string name)
    {
        var slot = _names.IndexOf(name);
        if (slot >= 0)
            return slot;

        _names.Add(name);
        return _names.Count - 1;
    }

    /// <summary>The slot of a name that another template uses, or -1.</summary>
    public int Find(string name) => _names.IndexOf(name);
}
