using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>$"text {expression} text"</c>: texts and expressions in turn, a text first and last.</summary>
internal sealed class InterpolatedExpression(int position, string[] texts, Expression[] expressions) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        var parts = new string[texts.Length + expressions.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            parts[2 * i] = texts[i];
            if (i < expressions.Length)
                parts[(2 * i) + 1] = context.ToText(expressions[i].Evaluate(context));
        }

        return string.Concat(parts);
    }

    public override void Print(TreePrinter printer)
    {
        printer.Write("$\"");
        for (var i = 0; i < texts.Length; i++)
        {
            printer.WriteEscaped(texts[i]);
            if (i >= expressions.Length)
                continue;

            printer.Write("{");
            expressions[i].Print(printer);
            printer.Write("}");
        }

        printer.Write("\"");
    }
}
