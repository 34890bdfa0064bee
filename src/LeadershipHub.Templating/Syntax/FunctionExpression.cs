using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>do … end</c>: a function without a name.</summary>
internal sealed class FunctionExpression(int position, ScriptFunction function) : Expression(position)
{
    public override Value Evaluate(RenderContext context) => function;

    public override void Print(TreePrinter printer)
    {
        printer.Write("do");
        printer.WriteBlock(function.Body);
        printer.Write("end");
    }
}
