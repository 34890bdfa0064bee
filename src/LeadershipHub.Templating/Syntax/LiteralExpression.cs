using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <param name="value">What it stands for.</param>
/// <param name="text">How it was written, for printing.</param>
internal sealed class LiteralExpression(int position, Value value, string text) : Expression(position)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RenderContext context) => Value;

    public override void Print(TreePrinter printer) => printer.Write(text);
}
