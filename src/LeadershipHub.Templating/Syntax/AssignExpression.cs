using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>target = value</c>, or <c>target += value</c> with an operator.</summary>
internal sealed class AssignExpression(int position, Expression target, BinaryOperator? op, Expression value) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        // The parser has made sure of it.
        ((IAssignable)target).Assign(context, op is { } compound ? Combine(compound, context) : value.Evaluate(context));
        return default;
    }

    public override void Print(TreePrinter printer)
    {
        target.Print(printer);
        printer.Write(op is { } compound ? $" {OperatorFacts.TextOf(compound)}= " : " = ");
        value.Print(printer);
    }

    private Value Combine(BinaryOperator compound, RenderContext context)
    {
        var before = target.Evaluate(context);
        if (compound == BinaryOperator.Coalesce)
            return before.IsNull ? value.Evaluate(context) : before;

        var with = value.Evaluate(context);
        context.Current = this;
        return Operators.Apply(compound, before, with, context);
    }
}
