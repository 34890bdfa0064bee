using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>(inner)</c>.</summary>
internal sealed class NestedExpression(int position, Expression inner) : Expression(position)
{
    public Expression Inner => inner;

    public override Value Evaluate(RenderContext context)
    {
        var value = inner.Evaluate(context);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context) => inner.EvaluateRaw(context);

    public override void Print(TreePrinter printer)
    {
        printer.Write("(");
        inner.Print(printer);
        printer.Write(")");
    }
}
