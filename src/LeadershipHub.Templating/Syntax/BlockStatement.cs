using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

internal sealed class BlockStatement(int position, Statement[] statements) : Statement(position)
{
    public bool IsEmpty => statements.Length == 0;

    public override Flow Execute(RenderContext context)
    {
        foreach (var statement in statements)
        {
            var flow = statement.Execute(context);
            if (flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    }

    public override Value Evaluate(RenderContext context)
    {
        for (var i = 0; i < statements.Length - 1; i++)
        {
            if (statements[i].Execute(context) == Flow.Return)
                return context.Returned;
        }

        return statements.Length > 0 ? statements[^1].Evaluate(context) : default;
    }

    public override void Print(TreePrinter printer)
    {
        foreach (var statement in statements)
            statement.Print(printer);
    }
}
