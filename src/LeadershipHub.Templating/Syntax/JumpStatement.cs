using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpStatement(int position, Flow flow) : Statement(position)
{
    public override Flow Execute(RenderContext context) => flow;

    public override void Print(TreePrinter printer)
    {
        printer.Keyword(flow == Flow.Break ? "break" : "continue");
        printer.EndStatement();
    }
}
