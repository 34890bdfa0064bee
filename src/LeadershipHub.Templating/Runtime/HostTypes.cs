using System.Runtime.CompilerServices;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The tables of host types by type, with what was found for types derived from them. Thread-safe.</summary>
/// <remarks>Nodes remember the table that they met last, so a search through the few types of a host is short enough.</remarks>
internal sealed class HostTypes
{
    private readonly MemberTable[] _own;

    // Both replaced to grow, the tables first, so that a type that is seen has its table.
    private volatile MemberTable?[] _tables;
    private volatile Type[] _types;
    private readonly Lock _lock = new();

    public HostTypes(IReadOnlyList<MemberTable> tables)
    {
        _own = tables as MemberTable[] ?? Copy(tables);
        _tables = _own;
        _types = new Type[_own.Length];
        for (var i = 0; i < _own.Length; i++)
            _types[i] = _own[i].HostType;
    }

    /// <summary>The table of the type, the last if there are several, or of the nearest base type or interface that has one.</summary>
    public MemberTable? TableOf(Type type)
    {
        var types = _types;
        for (var i = types.Length - 1; i >= 0; i--)
        {
            if (ReferenceEquals(types[i], type))
                return _tables[i];
        }

        return Remember(type, Inherited(type));
    }

    private MemberTable? Inherited(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            for (var i = _own.Length - 1; i >= 0; i--)
            {
                if (ReferenceEquals(_own[i].HostType, parent))
                    return _own[i];
            }
        }

        foreach (var table in _own)
        {
            if (table.HostType.IsAssignableFrom(type))
                return table;
        }

        return null;
    }

    // Apart from the constructor, which would load the library of queries for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MemberTable[] Copy(IReadOnlyList<MemberTable> tables) => [.. tables];

    private MemberTable? Remember(Type type, MemberTable? table)
    {
        lock (_lock)
        {
            _tables = [.. _tables, table];
            _types = [.. _types, type];
        }

        return table;
    }
}
