using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>target[index]</c>: an item by number, from the end if negative, or a member by name.</summary>
internal sealed class IndexExpression(int position, Expression target, Expression index) : Expression(position), IAssignable
{
    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateRaw(context);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context) =>
        context.GetItem(target.Evaluate(context), index.Evaluate(context), this, target);

    public void Assign(RenderContext context, Value value) =>
        context.SetItem(target.Evaluate(context), index.Evaluate(context), value, this);

    public override void Print(TreePrinter printer)
    {
        target.Print(printer);
        printer.Write("[");
        index.Print(printer);
        printer.Write("]");
    }
}
