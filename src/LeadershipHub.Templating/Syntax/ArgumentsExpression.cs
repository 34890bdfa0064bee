using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>$</c>: the arguments of the running function or include, the named ones as properties.</summary>
internal sealed class ArgumentsExpression(int position) : Expression(position)
{
    public override Value Evaluate(RenderContext context) => context.Arguments();

    public override void Print(TreePrinter printer) => printer.Write("$");
}
