using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>with x … end</c>: the object's members are the plain variables of the block.</summary>
internal sealed class WithStatement(int position, Expression target, Statement body) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        context.PushScope(target.Evaluate(context), this);
        var flow = body.Execute(context);
        context.PopScope();
        return flow;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("with ");
        target.Print(printer);
        printer.WriteBlock(body);
        printer.EndBlock();
    }
}
