using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>ret</c> or <c>ret value</c>.</summary>
internal sealed class ReturnStatement(int position, Expression? value) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        context.Returned = value?.Evaluate(context) ?? default;
        return Flow.Return;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("ret");
        if (value is not null)
        {
            printer.Write(" ");
            value.Print(printer);
        }

        printer.EndStatement();
    }
}
