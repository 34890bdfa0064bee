using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>wrap f a b … end</c>: calls the function, which runs the block by <c>$$</c>.</summary>
internal sealed class WrapStatement(int position, Expression call, Statement body) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        if (call is not CallExpression && call.EvaluateRaw(context) is { IsFunction: false } other)
            throw context.NotAFunction(other, call);

        context.PushWrapped(body);
        call.Write(context);
        context.PopWrapped();
        return Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("wrap ");
        call.Print(printer);
        printer.WriteBlock(body);
        printer.EndBlock();
    }
}
