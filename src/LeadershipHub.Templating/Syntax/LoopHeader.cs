using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary>What stands behind <c>for</c> and <c>tablerow</c>.</summary>
internal sealed record LoopHeader(Expression Variable, Expression Source)
{
    public Expression? Offset { get; set; }

    public Expression? Limit { get; set; }

    /// <summary>Of a <c>tablerow</c>.</summary>
    public Expression? Columns { get; set; }

    public bool IsReversed { get; set; }

    public void Print(TreePrinter printer, string keyword)
    {
        printer.Keyword(keyword);
        Variable.Print(printer);
        printer.Write(" in ");
        Source.Print(printer);
        PrintOption(printer, " offset: ", Offset);
        PrintOption(printer, " limit: ", Limit);
        PrintOption(printer, " cols: ", Columns);
        if (IsReversed)
            printer.Write(" reversed");
    }

    private static void PrintOption(TreePrinter printer, string name, Expression? value)
    {
        if (value is null)
            return;

        printer.Write(name);
        value.Print(printer);
    }
}
