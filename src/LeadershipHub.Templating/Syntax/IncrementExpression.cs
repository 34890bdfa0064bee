using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>++x</c>, <c>x--</c> and their like.</summary>
internal sealed class IncrementExpression(int position, Expression target, bool isPrefix, bool isDecrement) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        var before = target.Evaluate(context);
        context.Current = this;
        var after = Operators.Apply(isDecrement ? BinaryOperator.Subtract : BinaryOperator.Add, before.IsNull ? 0 : before, 1, context);

        // The parser has made sure of it.
        ((IAssignable)target).Assign(context, after);
        return isPrefix ? after : before;
    }

    public override void Print(TreePrinter printer)
    {
        var sign = isDecrement ? "--" : "++";
        if (isPrefix)
            printer.Write(sign);

        target.Print(printer);
        if (!isPrefix)
            printer.Write(sign);
    }
}
