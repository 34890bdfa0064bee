using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>{name: value, "other": value}</c>.</summary>
internal sealed class ObjectExpression(int position, string[] names, Expression[] values) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        var map = new ValueMap(names.Length);
        for (var i = 0; i < names.Length; i++)
            map[names[i]] = values[i].Evaluate(context);

        return map;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Write("{");
        for (var i = 0; i < names.Length; i++)
        {
            printer.Write(i > 0 ? ", " : "");
            printer.Write(StringLiteral.Of(names[i]));
            printer.Write(": ");
            values[i].Print(printer);
        }

        printer.Write("}");
    }
}
