using System.Collections.Immutable;

namespace LeadershipHub.Templating;

/// <summary>A function that templates can call: one of the host, a built-in one, or one that a template defined.</summary>
public abstract class TemplateFunction
{
    private protected TemplateFunction(string name, ImmutableArray<TemplateParameter> parameters, bool isVariadic)
    {
        Name = name;
        Parameters = parameters;
        IsVariadic = isVariadic;
        RequiredCount = CountRequired(parameters);
    }

    /// <summary>As errors name it; dotted for a function in a namespace.</summary>
    public string Name { get; }

    public ImmutableArray<TemplateParameter> Parameters { get; }

    /// <summary>Takes any number of arguments after its parameters.</summary>
    public bool IsVariadic { get; }

    /// <summary>Arguments that a call must give.</summary>
    public int RequiredCount { get; }

    /// <summary>A function of the host with these parameters; thread-safe if its body is.</summary>
    public static TemplateFunction Create(string name, ImmutableArray<TemplateParameter> parameters, TemplateFunctionBody body) =>
        new Runtime.HostFunction(name, parameters, isVariadic: false, body);

    /// <summary>A function of the host that takes further arguments after its parameters.</summary>
    public static TemplateFunction CreateVariadic(string name, ImmutableArray<TemplateParameter> parameters, TemplateFunctionBody body) =>
        new Runtime.HostFunction(name, parameters, isVariadic: true, body);

    /// <summary>As a template prints it that forgot to call it: <c>function url.absolute</c>.</summary>
    public override string ToString() => $"function {Name}";

    /// <summary>Runs with one argument for each parameter, and more if it is variadic.</summary>
    internal abstract Value Invoke(RenderContext context, ReadOnlySpan<Value> arguments);

    private static int CountRequired(ImmutableArray<TemplateParameter> parameters)
    {
        var count = 0;
        foreach (var parameter in parameters)
            count += parameter.IsRequired ? 1 : 0;

        return count;
    }
}
