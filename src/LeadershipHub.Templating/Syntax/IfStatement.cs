using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>if … else if … else … end</c>: one block more than conditions if there is an <c>else</c>.</summary>
internal sealed class IfStatement(int position, Expression[] conditions, Statement[] blocks) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].Evaluate(context).IsTrue)
                return blocks[i].Execute(context);
        }

        return blocks.Length > conditions.Length ? blocks[^1].Execute(context) : Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            printer.Keyword(i == 0 ? "if " : i < conditions.Length ? "else if " : "else");
            if (i < conditions.Length)
                conditions[i].Print(printer);

            printer.WriteBlock(blocks[i]);
        }

        printer.EndBlock();
    }
}
