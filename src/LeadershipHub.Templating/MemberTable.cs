using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>The members of one host type that templates may read, numbered from 0 in the order they were added (at most 64).</summary>
public abstract class MemberTable
{
    /// <summary>Members per type; a bit set of members read fits one <see cref="ulong"/>.</summary>
    public const int MaxMembers = 64;

    private readonly OrderedTable _indexes = new(16);

    private protected MemberTable(string typeName, Type hostType)
    {
        TypeName = typeName;
        HostType = hostType;
    }

    /// <summary>As error messages call the type, for example <c>page</c>.</summary>
    public string TypeName { get; }

    public Type HostType { get; }

    /// <summary>Snake case, by number.</summary>
    public ImmutableArray<string> Names
    {
        get
        {
            var names = new string[Count];
            for (var i = 0; i < names.Length; i++)
                names[i] = _indexes.KeyAt(i);

            return ImmutableCollectionsMarshal.AsImmutableArray(names);
        }
    }

    private protected int Count => _indexes.Count;

    internal abstract Value Read(int member, object target, RenderContext context);

    /// <summary>The number of a member, or -1.</summary>
    public int IndexOf(string name) => _indexes.TryGet(name, out var index) ? (int)index.AsLong : -1;

    /// <summary>The number of a member that is added.</summary>
    private protected int Claim(string name)
    {
        var index = Count;
        if (index >= MaxMembers)
            throw new InvalidOperationException($"The type '{TypeName}' has more than {MaxMembers} members.");

        if (IndexOf(name) >= 0)
            throw new InvalidOperationException($"The type '{TypeName}' has two members named '{name}'.");

        _indexes.Set(name, index);
        return index;
    }
}
