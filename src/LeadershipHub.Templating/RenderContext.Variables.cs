using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    private Value[] _globals;
    private Value[] _hostGlobals;

    // A slot that this render assigned holds the render's number here and is listed below, to be put back afterwards.
    private int[] _assigned;
    private int[] _assignedSlots = new int[16];
    private int _assignedCount;
    private int _render;
    private HashSet<string>? _readOnlyGlobals;

    /// <summary>Where each <c>array.cycle</c> of this render stands.</summary>
    internal Dictionary<string, int>? Cycles { get; set; }

    /// <summary>The format that a template gave dates by <c>date.format = …</c>, or null.</summary>
    internal string? DateFormatOfTemplate { get; set; }

    internal Value GetGlobal(GlobalVariable variable)
    {
        Observer?.GlobalRead(variable.Name);
        if (_scopeCount > 0 && TryGetFromScopes(variable.Slot, variable.Name, out var value))
            return value;

        if (variable.Slot < _globals.Length && _globals[variable.Slot] is { IsSet: true } global)
            return global;

        value = Engine.Globals.BuiltinAt(variable.Slot);
        if (!value.IsSet && Engine.Options.StrictVariables)
            throw Error(variable, $"The variable '{variable.Name}' is not set.{Suggestion.For(variable.Name, Engine.Globals.Names)}");

        return value;
    }

    internal void SetGlobal(int slot, string name, Value value, Node node)
    {
        for (var i = _scopeCount - 1; i >= 0; i--)
        {
            var scope = _scopes[i];
            if (scope.IsLoop)
                continue;

            if (scope.Target.IsNull)
                scope.Set(slot, name, value);
            else
                SetMember(scope.Target, name, value, node);

            return;
        }

        SetRoot(slot, name, value, node);
    }

    internal void SetRoot(int slot, string name, Value value, Node? node)
    {
        if (_readOnlyGlobals is not null && _readOnlyGlobals.Contains(name))
            throw Error(node?.Position ?? 0, $"The variable '{name}' is read-only and cannot be set.", cause: null);

        Observer?.GlobalWritten(name);
        MarkAssigned(slot);
        _globals[slot] = value.IsNull ? Value.AssignedNull : value;
    }

    internal void SetByHost(int slot, Value value)
    {
        EnsureSlot(slot);
        _hostGlobals[slot] = value;
        _globals[slot] = value;
    }

    internal void ClearHost()
    {
        Array.Clear(_hostGlobals);
        Array.Clear(_globals);
        _assignedCount = 0;
    }

    /// <summary>The variable before a loop takes it over.</summary>
    internal Value SaveVariable(Expression variable)
    {
        if (variable is not GlobalVariable global)
            return variable is LocalVariable ? variable.EvaluateRaw(this) : default;

        MarkAssigned(global.Slot);
        return _globals[global.Slot];
    }

    internal void SetLoopVariable(Expression variable, Value value)
    {
        if (variable is GlobalVariable global)
            _globals[global.Slot] = value.IsSet ? value : default;
        else
            ((IAssignable)variable).Assign(this, value);
    }

    /// <summary>The global variables that are set, for <c>this</c>.</summary>
    internal IEnumerable<KeyValuePair<string, Value>> RootVariables()
    {
        for (var slot = 0; slot < _globals.Length; slot++)
        {
            if (_globals[slot].IsSet)
                yield return KeyValuePair.Create(Engine.Globals.NameAt(slot), _globals[slot]);
        }
    }

    internal bool TryGetRoot(string name, out Value value)
    {
        var slot = Engine.Globals.SlotOf(name);
        value = slot < _globals.Length ? _globals[slot] : default;
        return value.IsSet;
    }

    private void MarkAssigned(int slot)
    {
        EnsureSlot(slot);
        if (_assigned[slot] == _render)
            return;

        _assigned[slot] = _render;
        if (_assignedCount == _assignedSlots.Length)
            Array.Resize(ref _assignedSlots, _assignedCount * 2);

        _assignedSlots[_assignedCount++] = slot;
    }

    private void EnsureSlot(int slot)
    {
        if (slot < _globals.Length)
            return;

        var size = Math.Max(slot + 1, _globals.Length * 2);
        Array.Resize(ref _globals, size);
        Array.Resize(ref _hostGlobals, size);
        Array.Resize(ref _assigned, size);
    }

    private void ResetVariables()
    {
        for (var i = 0; i < _assignedCount; i++)
            _globals[_assignedSlots[i]] = _hostGlobals[_assignedSlots[i]];

        _assignedCount = 0;
        _render++;
        _readOnlyGlobals = null;
        DateFormatOfTemplate = null;
        Cycles?.Clear();
        while (_scopeCount > 0)
            PopScope();
    }
}
