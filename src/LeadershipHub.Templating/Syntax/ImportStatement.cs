using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>import x</c>: the members of an object become variables.</summary>
internal sealed class ImportStatement(int position, Expression source) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        context.Import(source.Evaluate(context), this);
        return Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("import ");
        source.Print(printer);
        printer.EndStatement();
    }
}
