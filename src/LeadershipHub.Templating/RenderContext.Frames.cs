using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    // Arguments and local variables of all frames, the innermost on top.
    private Value[] _stack = new Value[128];
    private int _top;
    private Frame[] _frames = new Frame[16];
    private int _frameCount;
    private bool _escapes;

    internal Value GetLocal(LocalTable table, int slot, string name)
    {
        ref var frame = ref _frames[_frameCount - 1];
        if (ReferenceEquals(frame.Locals, table))
            return _stack[frame.LocalBase + slot];

        // A wrapped block of another file: the names meet, the numbers do not.
        var at = frame.Locals.Find(name);
        if (at >= 0)
            return _stack[frame.LocalBase + at];

        return frame.Extra is not null && frame.Extra.TryGet(name, out var value) ? value : default;
    }

    internal void SetLocal(LocalTable table, int slot, string name, Value value, Node node)
    {
        ref var frame = ref _frames[_frameCount - 1];
        if (frame.ReadOnly is not null && frame.ReadOnly.TryGet(name, out _))
            throw Error(node, $"The variable '${name}' is read-only and cannot be set.");

        var at = ReferenceEquals(frame.Locals, table) ? slot : frame.Locals.Find(name);
        if (at >= 0)
            _stack[frame.LocalBase + at] = value;
        else
            (frame.Extra ??= new(4)).Set(name, value);
    }

    internal void MakeLocalReadOnly(string name) => (_frames[_frameCount - 1].ReadOnly ??= new(4)).Set(name, Value.True);

    internal Value Argument(int index)
    {
        ref var frame = ref _frames[_frameCount - 1];
        if (frame.Arguments is { } list)
            return index < list.Count ? list[index] : default;

        if (frame.Function is { IsParametric: true })
            return Arguments() is var all && Lists.TryGet(all, index, out var bound) ? bound : default;

        return index < frame.ArgumentCount ? _stack[frame.ArgumentBase + index] : default;
    }

    internal bool TryNamedArgument(string name, out Value value)
    {
        ref var frame = ref _frames[_frameCount - 1];
        var at = frame.Arguments is null ? Array.IndexOf(frame.ArgumentNames, name) : -1;
        value = at >= 0 ? _stack[frame.ArgumentBase + frame.ArgumentCount + at] : default;
        return at >= 0;
    }

    /// <summary><c>$</c>.</summary>
    internal Value Arguments()
    {
        ref var frame = ref _frames[_frameCount - 1];
        return frame.Arguments ??= MakeArguments(ref frame);
    }

    internal void PushFrame(Template template, int argumentBase, int argumentCount, string[] names, ScriptFunction? function = null)
    {
        if (_frameCount > _recursion)
            throw Error($"Functions and includes call each other more than {_recursion} deep.");

        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error("Functions and includes call each other too deep for the stack.");

        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, _frameCount * 2);

        _frames[_frameCount++] = new()
        {
            Template = template,
            Locals = template.Locals,
            LocalBase = _top,
            ArgumentBase = argumentBase,
            ArgumentCount = argumentCount,
            ArgumentNames = names,
            Function = function,
            IsTemplate = function is null,
        };
        _escapes = template.Mode == TemplateMode.Html;
        EnsureStack(template.Locals.Count);
        Array.Clear(_stack, _top, template.Locals.Count);
        _top += template.Locals.Count;
    }

    /// <summary>Ends the frame and takes its locals and everything above <paramref name="top"/> off the stack.</summary>
    internal void PopFrame(int top)
    {
        _frameCount--;
        _frames[_frameCount] = default;
        _top = top;
        _escapes = _frameCount > 0 && _frames[_frameCount - 1].Template.Mode == TemplateMode.Html;
    }

    internal void Push(Value value)
    {
        if (_top == _stack.Length)
            EnsureStack(1);

        _stack[_top++] = value;
    }

    internal Value StackAt(int index) => _stack[index];

    internal int PushAll(ReadOnlySpan<Value> values)
    {
        var start = _top;
        foreach (var value in values)
            Push(value);

        return start;
    }

    internal void DropArguments(int start) => _top = start;

    private ValueList MakeArguments(ref Frame frame)
    {
        var list = new ValueList(frame.ArgumentCount);
        if (frame.Function is { IsParametric: true } function)
        {
            for (var i = 0; i < function.Slots.Length; i++)
                list.Add(TryGetFromScopes(function.Slots[i], function.ParameterNames[i], out var value) ? value : default);

            return list;
        }

        for (var i = 0; i < frame.ArgumentCount; i++)
            list.Add(_stack[frame.ArgumentBase + i]);

        for (var i = 0; i < frame.ArgumentNames.Length; i++)
            (list.Properties ??= new())[frame.ArgumentNames[i]] = _stack[frame.ArgumentBase + frame.ArgumentCount + i];

        return list;
    }

    private void EnsureStack(int more)
    {
        if (_top + more > _stack.Length)
            Array.Resize(ref _stack, Math.Max(_top + more, _stack.Length * 2));
    }

    private void ResetFrames()
    {
        Array.Clear(_frames, 0, _frameCount);
        Array.Clear(_stack, 0, Math.Min(_top + 64, _stack.Length));
        _frameCount = 0;
        _top = 0;
        _loopCount = 0;
        _wrappedCount = 0;
    }
}
