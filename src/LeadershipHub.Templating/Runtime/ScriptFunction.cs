using System.Collections.Immutable;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>A function that a template defines.</summary>
internal sealed class ScriptFunction(
    string name, ImmutableArray<TemplateParameter> parameters, bool isVariadic, bool isParametric, int[] slots, string[] names, Expression?[] defaults)
    : TemplateFunction(name, parameters, isVariadic)
{
    // Set once by the parser, which knows the body only after the function's locals and name.
    private Statement? _body;
    private Template? _template;

    /// <summary>Declared with parentheses: its parameters are variables of an object of its own.</summary>
    public bool IsParametric => isParametric;

    /// <summary>The global slots of the parameters, a variadic one last.</summary>
    public int[] Slots => slots;

    /// <summary>A variadic one last, which is not among <see cref="TemplateFunction.Parameters"/>.</summary>
    public string[] ParameterNames => names;

    public Expression?[] Defaults => defaults;

    public Statement Body => _body ?? throw new InvalidOperationException("The function has no body yet.");

    /// <summary>Where it was written: errors in it name this file, and it runs in this file's mode.</summary>
    public Template Template => _template ?? throw new InvalidOperationException("The function has no template yet.");

    /// <summary>Where a function named <c>$f</c> finds itself, so that it can call itself; -1 for any other.</summary>
    public int LocalSlot { get; private set; } = -1;

    /// <summary>The single expression of <c>f(x) = …</c>, or null.</summary>
    public Expression? Inline { get; private set; }

    public ScriptFunction Complete(Template template, Statement body, Expression? inline = null)
    {
        _template = template;
        _body = body;
        Inline = inline;
        return this;
    }

    public ScriptFunction NameLocally(int slot)
    {
        LocalSlot = slot;
        return this;
    }

    internal override Value Invoke(RenderContext context, ReadOnlySpan<Value> arguments) => context.CallScript(this, arguments);
}
