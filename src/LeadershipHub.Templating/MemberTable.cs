using System.Collections.Immutable;

namespace LeadershipHub.Templating;

/// <summary>The members of one host type that templates may read, numbered from 0 in the order they were added (at most 64).</summary>
public abstract class MemberTable
{
    /// <summary>Members per type; a bit set of members read fits one <see cref="ulong"/>.</summary>
    public const int MaxMembers = 64;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private protected MemberTable(string typeName, Type hostType)
    {
        TypeName = typeName;
        HostType = hostType;
    }

    /// <summary>As error messages call the type, for example <c>page</c>.</summary>
    public string TypeName { get; }

    public Type HostType { get; }

    /// <summary>Snake case, by number.</summary>
    public abstract ImmutableArray<string> Names { get; }

    internal abstract Value Read(int member, object target, RenderContext context);

    /// <summary>The number of a member, or -1.</summary>
    public int IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index : -1;

    private protected void Claim(string name, int index)
    {
        if (index >= MaxMembers)
            throw new InvalidOperationException($"The type '{TypeName}' has more than {MaxMembers} members.");

        if (!_indexes.TryAdd(name, index))
            throw new InvalidOperationException($"The type '{TypeName}' has two members named '{name}'.");
    }
}
