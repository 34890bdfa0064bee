using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>this</c>: the object whose members the plain variables are.</summary>
internal sealed class ThisExpression(int position) : Expression(position)
{
    public override Value Evaluate(RenderContext context) => context.This();

    public override void Print(TreePrinter printer) => printer.Write("this");
}
