using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>for x in list … else … end</c>.</summary>
internal sealed class ForStatement(int position, LoopHeader header, Statement body, Statement? otherwise) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        var run = LoopRun.Start(context, header, LoopKind.For, this);
        if (run.Count == 0)
            return otherwise?.Execute(context) ?? Flow.Next;

        var flow = Flow.Next;
        while (run.MoveNext(context))
        {
            flow = body.Execute(context);
            if (flow is Flow.Break or Flow.Return)
                break;
        }

        run.End(context);
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        header.Print(printer, "for ");
        printer.WriteBlock(body);
        if (otherwise is not null)
        {
            printer.Keyword("else");
            printer.WriteBlock(otherwise);
        }

        printer.EndBlock();
    }
}
