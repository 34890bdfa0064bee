using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <param name="value">What it stands for.</param>
/// <param name="text">How it was written, for printing; null for a string.</param>
internal sealed class LiteralExpression(int position, Value value, string? text) : Expression(position)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RenderContext context) => Value;

    public override void Print(TreePrinter printer) => printer.Write(text ?? StringLiteral.Of(Value.ToString()));
}
