using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>$$</c>: runs the block that <c>wrap</c> passed.</summary>
internal sealed class BlockExpression(int position) : Expression(position)
{
    public override Value Evaluate(RenderContext context) => context.RunWrappedBlock();

    public override void Print(TreePrinter printer) => printer.Write("$$");
}
