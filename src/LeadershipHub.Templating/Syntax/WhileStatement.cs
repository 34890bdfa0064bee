using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

internal sealed class WhileStatement(int position, Expression condition, Statement body) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        var loop = context.EnterLoop(LoopKind.While);
        var flow = Flow.Next;
        while (flow is Flow.Next or Flow.Continue && condition.Evaluate(context).IsTrue)
        {
            context.CheckStep(loop.Index, this);
            flow = body.Execute(context);
            loop.Index++;
        }

        context.LeaveLoop();
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("while ");
        condition.Print(printer);
        printer.WriteBlock(body);
        printer.EndBlock();
    }
}
