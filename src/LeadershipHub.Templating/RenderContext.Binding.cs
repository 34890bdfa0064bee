using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    /// <summary>Puts arguments where the parameters are, and defaults where there is no argument.</summary>
    private ReadOnlySpan<Value> Bind(TemplateFunction function, int start, int count, string[] names)
    {
        var parameters = function.Parameters;
        if (count > parameters.Length && !function.IsVariadic)
            throw Error($"'{function.Name}' takes {Amount(parameters.Length)}, not {count}.");

        var bound = _top;
        var size = Math.Max(parameters.Length, count);
        EnsureStack(size);
        _top += size;
        for (var i = 0; i < size; i++)
            _stack[bound + i] = i < count ? _stack[start + i] : parameters[i].Default;

        ulong given = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var at = IndexOf(parameters, names[i]);
            if (at < 0)
                throw Error($"'{function.Name}' has no parameter named '{names[i]}'.{Suggestion.For(names[i], parameters.Select(p => p.Name))}");

            _stack[bound + at] = _stack[start + count + i];
            given |= 1UL << at;
        }

        for (var i = count; i < parameters.Length; i++)
        {
            if (parameters[i].IsRequired && (given & (1UL << i)) == 0)
                throw Error($"'{function.Name}' needs {Amount(function.RequiredCount)}: '{parameters[i].Name}' is missing.");
        }

        return new ReadOnlySpan<Value>(_stack, bound, size);
    }

    private static string Amount(int count) => count == 1 ? "1 argument" : $"{count} arguments";

    private static int IndexOf(System.Collections.Immutable.ImmutableArray<TemplateParameter> parameters, string name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private void OpenParameters(ScriptFunction function, int start, int count, string[] names)
    {
        var fixedCount = function.Parameters.Length;
        if (count > fixedCount && !function.IsVariadic)
            throw Error($"'{function.Name}' takes {Amount(fixedCount)}, not {count}.");

        // Defaults and checks come before the scope opens: they see the caller's variables.
        for (var i = 0; i < names.Length; i++)
        {
            if (IndexOf(function.Parameters, names[i]) < 0)
                throw Error($"'{function.Name}' has no parameter named '{names[i]}'.");
        }

        EnsureStack(fixedCount);
        var bound = _top;
        for (var i = 0; i < fixedCount; i++)
        {
            var named = i < count ? -1 : Array.IndexOf(names, function.ParameterNames[i]);
            if (i >= count && named < 0 && function.Parameters[i].IsRequired)
                throw Error($"'{function.Name}' needs {Amount(function.RequiredCount)}: '{function.ParameterNames[i]}' is missing.");

            Push(i < count ? _stack[start + i] : named >= 0 ? _stack[start + count + named] : function.Defaults[i]?.Evaluate(this) ?? default);
        }

        var scope = PushFunctionScope();
        for (var i = 0; i < fixedCount; i++)
            scope.Set(function.Slots[i], function.ParameterNames[i], _stack[bound + i]);

        if (function.IsVariadic)
            scope.Set(function.Slots[^1], function.ParameterNames[^1], Rest(start + fixedCount, start + count));
    }

    private ValueList Rest(int from, int to)
    {
        var rest = new ValueList(Math.Max(0, to - from));
        for (var i = from; i < to; i++)
            rest.Add(_stack[i]);

        return rest;
    }
}
