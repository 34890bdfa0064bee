using System.Runtime.CompilerServices;

namespace LeadershipHub.Templating;

/// <summary>The members of <typeparamref name="T"/>, made once at start and given to <see cref="TemplateOptions.Types"/>.</summary>
public sealed class MemberTable<T>(string typeName) : MemberTable(typeName, typeof(T))
    where T : class
{
    // By number: functions of the object, or of the object and the render. Kept without their types, which would be loaded for every T.
    private Delegate[] _getters = new Delegate[8];

    // A bit for each that takes the object alone.
    private ulong _plain;

    public MemberTable<T> Add(string name, Func<T, Value> get)
    {
        _plain |= 1UL << Append(name, get);
        return this;
    }

    /// <summary>For members that need the render, for example its time zone or the host's state.</summary>
    public MemberTable<T> Add(string name, Func<T, RenderContext, Value> get)
    {
        Append(name, get);
        return this;
    }

    private int Append(string name, Delegate get)
    {
        var index = Claim(name);
        if (index == _getters.Length)
            Array.Resize(ref _getters, index * 2);

        _getters[index] = get;
        return index;
    }

    // The caller has found this table by the target's type, and the bit says the type of the function.
    internal override Value Read(int member, object target, RenderContext context)
    {
        var get = _getters[member];
        return (_plain >> member & 1) != 0
            ? Unsafe.As<Func<T, Value>>(get)(Unsafe.As<T>(target))
            : Unsafe.As<Func<T, RenderContext, Value>>(get)(Unsafe.As<T>(target), context);
    }
}
