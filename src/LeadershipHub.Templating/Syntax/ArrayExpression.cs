using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ArrayExpression(int position, Expression[] items) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        var list = new ValueList(items.Length);
        foreach (var item in items)
            list.Add(item.Evaluate(context));

        return list;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Write("[");
        printer.WriteList(items);
        printer.Write("]");
    }
}
