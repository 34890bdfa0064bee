using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary>An assignment: evaluated, and nothing written.</summary>
internal sealed class ExpressionStatement(int position, Expression expression) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        expression.Evaluate(context);
        return Flow.Next;
    }

    public override void Print(TreePrinter printer) => printer.WriteStatement(expression, isIndented: true);
}
