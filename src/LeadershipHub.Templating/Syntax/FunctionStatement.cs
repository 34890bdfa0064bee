using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>func f … end</c>, <c>func f(x) … end</c> or <c>f(x) = …</c>: assigns the function to its name.</summary>
internal sealed class FunctionStatement(int position, Expression target, ScriptFunction function) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        // The parser has made sure of it.
        ((IAssignable)target).Assign(context, function);
        return Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword(function.Inline is null ? "func " : "");
        target.Print(printer);
        if (function.IsParametric)
            PrintParameters(printer);

        if (function.Inline is not null)
        {
            printer.Write(" = ");
            function.Inline.Print(printer);
            printer.EndStatement();
            return;
        }

        printer.WriteBlock(function.Body);
        printer.EndBlock();
    }

    private void PrintParameters(TreePrinter printer)
    {
        printer.Write("(");
        for (var i = 0; i < function.Slots.Length; i++)
        {
            printer.Write(i > 0 ? ", " : "");
            printer.Write(function.ParameterNames[i]);
            if (function.Defaults[i] is { } value)
            {
                printer.Write(" = ");
                value.Print(printer);
            }
        }

        printer.Write(function.IsVariadic ? "...)" : ")");
    }
}
