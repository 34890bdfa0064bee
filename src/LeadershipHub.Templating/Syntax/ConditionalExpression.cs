using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpression(int position, Expression condition, Expression then, Expression otherwise) : Expression(position)
{
    public override Value Evaluate(RenderContext context) =>
        condition.Evaluate(context).IsTrue ? then.Evaluate(context) : otherwise.Evaluate(context);

    public override void Print(TreePrinter printer)
    {
        condition.Print(printer);
        printer.Write(" ? ");
        then.Print(printer);
        printer.Write(" : ");
        otherwise.Print(printer);
    }
}
