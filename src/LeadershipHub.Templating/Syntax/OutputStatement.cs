using System.Text;
using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary>An expression whose value is written.</summary>
/// <param name="indent">White space to repeat at the start of each further line, or null.</param>
internal sealed class OutputStatement(int position, Expression expression, string? indent) : Statement(position)
{
    private readonly byte[]? _indent = indent is null ? null : Encoding.UTF8.GetBytes(indent);

    public override Flow Execute(RenderContext context)
    {
        if (_indent is null)
        {
            expression.Write(context);
            return Flow.Next;
        }

        var start = context.Output.Count;
        expression.Write(context);
        context.Output.Indent(start, _indent);
        return Flow.Next;
    }

    public override Value Evaluate(RenderContext context) => expression.Evaluate(context);

    public override void Print(TreePrinter printer) => printer.WriteStatement(expression, _indent is not null);
}
