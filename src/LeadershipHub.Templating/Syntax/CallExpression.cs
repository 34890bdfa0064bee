using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>f a b name: c</c>, <c>f(a, b)</c> or <c>a | f b</c>.</summary>
internal sealed class CallExpression(int position, Expression target, Expression[] arguments, string?[]? names, CallStyle style) : Expression(position)
{
    public Expression Target => target;

    public CallStyle Style => style;

    /// <summary>All arguments, as written.</summary>
    public Expression[] Arguments => arguments;

    /// <summary>The arguments given by position.</summary>
    public Expression[] Positional { get; } = Select(arguments, names, isNamed: false);

    /// <summary>The arguments given by name.</summary>
    public Expression[] Named { get; } = Select(arguments, names, isNamed: true);

    /// <summary>The names of <see cref="Named"/>.</summary>
    public string[] Names { get; } = NamesOf(names);

    /// <summary>What an <c>include</c> with a literal name found before: the engine keeps its templates for good.</summary>
    public Template? Included { get; set; }

    /// <summary>The first argument is a literal, the same for every call.</summary>
    public bool HasLiteralName { get; } = arguments.Length > 0 && arguments[0] is LiteralExpression;

    /// <summary>The names of the arguments with one argument more before them.</summary>
    public string?[]? WithNameless() => names is null ? null : [null, .. names];

    public override Value Evaluate(RenderContext context)
    {
        var function = target.EvaluateRaw(context);
        if (!function.IsFunction)
            throw context.NotAFunction(function, target);

        return context.Call(function.AsFunction, this);
    }

    public override void Write(RenderContext context) => context.Write(this);

    public override void Print(TreePrinter printer)
    {
        var first = 0;
        if (style == CallStyle.Pipe)
        {
            arguments[0].Print(printer);
            printer.Write(" | ");
            first = 1;
        }

        target.Print(printer);
        if (style == CallStyle.Parenthesised)
            printer.Write("(");

        for (var i = first; i < arguments.Length; i++)
            PrintArgument(printer, i);

        if (style == CallStyle.Parenthesised)
            printer.Write(")");
    }

    private static Expression[] Select(Expression[] arguments, string?[]? names, bool isNamed)
    {
        if (names is null)
            return isNamed ? [] : arguments;

        var selected = new ArrayBuilder<Expression>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (names[i] is not null == isNamed)
                selected.Add(arguments[i]);
        }

        return selected.ToArray();
    }

    private static string[] NamesOf(string?[]? names)
    {
        if (names is null)
            return [];

        var given = new ArrayBuilder<string>(names.Length);
        foreach (var name in names)
        {
            if (name is not null)
                given.Add(name);
        }

        return given.ToArray();
    }

    private void PrintArgument(TreePrinter printer, int index)
    {
        printer.Write(style != CallStyle.Parenthesised ? " " : index > 0 ? ", " : "");
        if (names?[index] is { } name)
        {
            printer.Write(name);
            printer.Write(": ");
        }

        arguments[index].Print(printer);
    }
}
