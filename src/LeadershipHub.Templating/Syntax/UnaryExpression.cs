using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

internal sealed class UnaryExpression(int position, UnaryOperator op, Expression operand) : Expression(position)
{
    public UnaryOperator Operator => op;

    public Expression Operand => operand;

    public override Value Evaluate(RenderContext context)
    {
        if (op == UnaryOperator.Alias)
            return operand.EvaluateRaw(context);

        var value = operand.Evaluate(context);
        return op switch
        {
            UnaryOperator.Not => !value.IsTrue,
            UnaryOperator.Expand => value,
            _ => Signed(value, context),
        };
    }

    public override void Print(TreePrinter printer)
    {
        printer.Write(op switch { UnaryOperator.Not => "!", UnaryOperator.Negate => "-", UnaryOperator.Plus => "+", UnaryOperator.Alias => "@", _ => "^" });
        operand.Print(printer);
    }

    private Value Signed(Value value, RenderContext context)
    {
        if (value.IsNull)
            return default;

        if (value.IsNumber)
            return op == UnaryOperator.Negate ? Arithmetic.Negate(value) : value;

        if (value.Kind == ValueKind.Bool)
            return op == UnaryOperator.Negate ? -value.Bits : value.Bits;

        throw context.Error(this, $"The operator '{(op == UnaryOperator.Negate ? '-' : '+')}' does not work on {TypeNames.Of(value, context.Engine)}.");
    }
}
