using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>capture x … end</c>: what the block writes becomes the variable's value.</summary>
internal sealed class CaptureStatement(int position, Expression target, Statement body) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        var start = context.BeginCapture();
        var flow = body.Execute(context);

        // The parser has made sure of it.
        ((IAssignable)target).Assign(context, context.EndCapture(start));
        return flow;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("capture ");
        target.Print(printer);
        printer.WriteBlock(body);
        printer.EndBlock();
    }
}
