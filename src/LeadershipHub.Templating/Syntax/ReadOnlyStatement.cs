using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>readonly x</c>: later assignments to the variable fail.</summary>
internal sealed class ReadOnlyStatement(int position, Expression variable) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        if (variable is LocalVariable local)
            context.MakeLocalReadOnly(local.Name);
        else if (variable is GlobalVariable global)
            context.MakeGlobalReadOnly(global);

        return Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("readonly ");
        variable.Print(printer);
        printer.EndStatement();
    }
}
