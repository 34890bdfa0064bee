using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LeadershipHub.Templating;

/// <summary>The members of <typeparamref name="T"/>, made once at start and given to <see cref="TemplateOptions.Types"/>.</summary>
public sealed class MemberTable<T>(string typeName) : MemberTable(typeName, typeof(T))
    where T : class
{
    private readonly List<string> _names = [];
    private readonly List<Func<T, RenderContext, Value>> _withContext = [];
    private Func<T, Value>?[] _plain = new Func<T, Value>?[8];

    public override ImmutableArray<string> Names => [.. _names];

    public MemberTable<T> Add(string name, Func<T, Value> get)
    {
        Append(name, get, (target, _) => get(target));
        return this;
    }

    /// <summary>For members that need the render, for example its time zone or the host's state.</summary>
    public MemberTable<T> Add(string name, Func<T, RenderContext, Value> get)
    {
        Append(name, null, get);
        return this;
    }

    private void Append(string name, Func<T, Value>? plain, Func<T, RenderContext, Value> withContext)
    {
        Claim(name, _names.Count);
        if (_names.Count == _plain.Length)
            Array.Resize(ref _plain, _plain.Length * 2);

        _plain[_names.Count] = plain;
        _names.Add(name);
        _withContext.Add(withContext);
    }

    // The caller has found this table by the target's type.
    internal override Value Read(int member, object target, RenderContext context) =>
        _plain[member] is { } get ? get(Unsafe.As<T>(target)) : _withContext[member](Unsafe.As<T>(target), context);
}
