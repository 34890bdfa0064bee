using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    /// <summary>Calls a function that was passed as an argument.</summary>
    public Value Call(TemplateFunction function, params ReadOnlySpan<Value> arguments)
    {
        if (function is ScriptFunction script)
            return CallScript(script, arguments);

        var start = _top;
        foreach (var argument in arguments)
            Push(argument);

        return Finish(function, start, arguments.Length, []);
    }

    /// <summary>Calls what a call expression names, with its arguments.</summary>
    internal Value Call(TemplateFunction function, CallExpression call)
    {
        var start = _top;
        var count = PushArguments(call, start);
        Current = call;
        return Finish(function, start, count, call.Names);
    }

    internal Value CallWithoutArguments(TemplateFunction function, Node node)
    {
        Current = node;
        return Finish(function, _top, 0, []);
    }

    internal Value CallScript(ScriptFunction function, ReadOnlySpan<Value> arguments)
    {
        var start = _top;
        foreach (var argument in arguments)
            Push(argument);

        return RunScript(function, start, arguments.Length, []);
    }

    internal TemplateException NotAFunction(Value value, Expression target)
    {
        var text = Printing.TreePrinter.TextOf(target);
        return value.IsNull
            ? Error(target, $"The function '{text}' was not found.{SuggestFunction(target)}")
            : Error(target, $"'{text}' is not a function but {TypeNames.Of(value, Engine)}.");
    }

    private string SuggestFunction(Expression target) => target switch
    {
        GlobalVariable variable => Suggestion.For(variable.Name, Engine.Globals.Names),
        MemberExpression { Target: GlobalVariable space } member when Engine.Globals.BuiltinAt(space.Slot).Reference is ValueMap map =>
            Suggestion.For(member.Name, map.Keys),
        _ => "",
    };

    /// <summary>Pushes the arguments, those by position first; says how many those are.</summary>
    private int PushArguments(CallExpression call, int start)
    {
        foreach (var argument in call.Positional)
        {
            if (argument is UnaryExpression { Operator: UnaryOperator.Expand } expand)
                PushItems(expand.Operand.Evaluate(this));
            else
                Push(argument.Evaluate(this));
        }

        var count = _top - start;
        foreach (var argument in call.Named)
            Push(argument.Evaluate(this));

        return count;
    }

    private void PushItems(Value list)
    {
        if (!Lists.IsList(list))
        {
            Push(list);
            return;
        }

        NoteItems(list);
        var count = Lists.Count(list);
        for (var i = 0; i < count; i++)
            Push(Lists.At(list, i));
    }

    /// <summary>Runs the function on the arguments from <paramref name="start"/> on and takes them off the stack.</summary>
    private Value Finish(TemplateFunction function, int start, int count, string[] names)
    {
        switch (function)
        {
            case ScriptFunction script:
                return RunScript(script, start, count, names);
            case IncludeFunction:
                return IncludeFunction.Run(this, start, count, names);
        }

        var result = names.Length == 0 && count == function.Parameters.Length
            ? function.Invoke(this, new ReadOnlySpan<Value>(_stack, start, count))
            : function.Invoke(this, Bind(function, start, count, names));
        _top = start;
        return result;
    }

    private Value RunScript(ScriptFunction function, int start, int count, string[] names)
    {
        if (function.IsParametric)
            OpenParameters(function, start, count, names);

        PushFrame(function.Template, start, count, names, function);
        if (function.LocalSlot >= 0)
            _stack[_frames[_frameCount - 1].LocalBase + function.LocalSlot] = function;

        Value result = default;
        if (function.Inline is { } inline)
        {
            result = inline.Evaluate(this);
        }
        else if (function.Body.Execute(this) == Flow.Return)
        {
            result = Returned;
            Returned = default;
        }

        PopFrame(start);
        if (function.IsParametric)
            PopScope();

        return result;
    }
}
