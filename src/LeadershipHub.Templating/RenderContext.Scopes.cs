using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    private Scope[] _scopes = new Scope[4];
    private int _scopeCount;
    private GlobalsView? _globalsView;

    internal bool HasScopes => _scopeCount > 0;

    internal void PushLoopScope() => NextScope().OpenEmpty(isLoop: true);

    internal void SetLoopScope(GlobalVariable variable, Value value) => _scopes[_scopeCount - 1].Set(variable.Slot, variable.Name, value);

    internal Scope PushFunctionScope()
    {
        var scope = NextScope();
        scope.OpenEmpty(isLoop: false);
        return scope;
    }

    internal void PushScope(Value target, Node node)
    {
        if (target.Kind is not (ValueKind.Map or ValueKind.Object))
            throw Error(node, $"'with' needs an object, not {TypeNames.Of(target, Engine)}.");

        NextScope().OpenOn(target);
    }

    internal void PopScope() => _scopes[--_scopeCount].Close();

    internal Value This()
    {
        for (var i = _scopeCount - 1; i >= 0; i--)
        {
            if (!_scopes[i].IsLoop)
                return _scopes[i].AsObject();
        }

        return Value.From((object)(_globalsView ??= new(this)));
    }

    internal void MakeGlobalReadOnly(GlobalVariable variable)
    {
        if (This().Reference is ValueMap map)
            map.MakeReadOnly(variable.Name);
        else
            (_readOnlyGlobals ??= new(StringComparer.Ordinal)).Add(variable.Name);
    }

    /// <summary>The members of an object become variables; those that are read-only keep their value.</summary>
    internal void Import(Value source, Node node)
    {
        if (source.Kind != ValueKind.Map)
            throw Error(node, $"'import' needs an object, not {TypeNames.Of(source, Engine)}.");

        NoteItems(source);
        foreach (var (name, value) in Maps.Items(source).ToList())
        {
            var isReadOnly = This().Reference is ValueMap map ? map.IsReadOnly(name) : _readOnlyGlobals?.Contains(name) == true;
            if (!isReadOnly)
                SetGlobal(Engine.Globals.SlotOf(name), name, value, node);
        }
    }

    /// <summary>A member of the object of a <c>with</c> block.</summary>
    internal bool TryGetVariableOf(Value target, string name, out Value value)
    {
        if (target.Kind == ValueKind.Map)
        {
            Observer?.ItemRead(target.Reference!, name);
            return Maps.TryGet(target, name, out value);
        }

        // A scope is opened on maps and host objects only.
        var host = target.Reference!;
        var table = Engine.TableOf(host);
        var member = table?.IndexOf(name) ?? -1;
        value = default;
        if (table is null || member < 0)
            return false;

        Observer?.MemberRead(host, table, member);
        value = table.Read(member, host, this);
        return true;
    }

    private bool TryGetFromScopes(int slot, string name, out Value value)
    {
        for (var i = _scopeCount - 1; i >= 0; i--)
        {
            if (_scopes[i].TryGet(slot, name, this, out value))
                return true;
        }

        value = default;
        return false;
    }

    private Scope NextScope()
    {
        if (_scopeCount == _scopes.Length)
            Array.Resize(ref _scopes, _scopeCount * 2);

        return _scopes[_scopeCount++] ??= new();
    }
}
