using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

internal sealed class BinaryExpression(int position, BinaryOperator op, Expression left, Expression right) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        var first = left.Evaluate(context);
        switch (op)
        {
            case BinaryOperator.And: return first.IsTrue && right.Evaluate(context).IsTrue;
            case BinaryOperator.Or: return first.IsTrue || right.Evaluate(context).IsTrue;
            case BinaryOperator.Coalesce: return first.IsNull ? right.Evaluate(context) : first;
            case BinaryOperator.NotCoalesce: return first.IsNull ? first : right.Evaluate(context);
        }

        var second = right.Evaluate(context);
        context.Current = this;
        return Operators.Apply(op, first, second, context);
    }

    public override void Print(TreePrinter printer)
    {
        left.Print(printer);
        printer.Write(" ");
        printer.Write(OperatorFacts.TextOf(op));
        printer.Write(" ");
        right.Print(printer);
    }
}
