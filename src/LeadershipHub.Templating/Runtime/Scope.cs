namespace LeadershipHub.Templating.Runtime;

/// <summary>An object whose members are plain variables: of <c>with</c>, of a parametric function, or of a loop.</summary>
/// <remarks>The few variables of functions and loops are held in slots, so that opening such a scope allocates nothing.</remarks>
internal sealed class Scope
{
    private int[] _slots = new int[4];
    private Value[] _values = new Value[4];
    private string[] _names = new string[4];
    private int _count;

    /// <summary>The object of <c>with</c>; null while the variables are held in slots.</summary>
    public Value Target { get; private set; }

    /// <summary>Of a loop: assignments pass it by.</summary>
    public bool IsLoop { get; private set; }

    public void OpenOn(Value target)
    {
        Target = target;
        IsLoop = false;
        _count = 0;
    }

    public void OpenEmpty(bool isLoop)
    {
        Target = default;
        IsLoop = isLoop;
        _count = 0;
    }

    public void Close()
    {
        Target = default;
        Array.Clear(_values, 0, _count);
        _count = 0;
    }

    public bool TryGet(int slot, string name, RenderContext context, out Value value)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_slots[i] == slot)
            {
                value = _values[i];
                return true;
            }
        }

        value = default;
        return !Target.IsNull && context.TryGetVariableOf(Target, name, out value);
    }

    public void Set(int slot, string name, Value value)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_slots[i] == slot)
            {
                _values[i] = value;
                return;
            }
        }

        if (_count == _slots.Length)
        {
            Array.Resize(ref _slots, _count * 2);
            Array.Resize(ref _values, _count * 2);
            Array.Resize(ref _names, _count * 2);
        }

        _slots[_count] = slot;
        _names[_count] = name;
        _values[_count++] = value;
    }

    /// <summary>The scope as an object; from then on its variables are held there.</summary>
    public Value AsObject()
    {
        if (!Target.IsNull)
            return Target;

        var map = new ValueMap(_count);
        for (var i = 0; i < _count; i++)
            map[_names[i]] = _values[i];

        Array.Clear(_values, 0, _count);
        _count = 0;
        Target = map;
        return Target;
    }

    /// <summary>The value in the order of <see cref="Set"/>.</summary>
    public Value At(int index) => _values[index];
}
