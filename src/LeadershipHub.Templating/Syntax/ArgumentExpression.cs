using System.Globalization;
using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>$0</c>: one argument by its position.</summary>
internal sealed class ArgumentExpression(int position, int index) : Expression(position), IAssignable
{
    public override Value Evaluate(RenderContext context)
    {
        var value = context.Argument(index);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context) => context.Argument(index);

    public void Assign(RenderContext context, Value value) => context.SetItem(context.Arguments(), index, value, this);

    public override void Print(TreePrinter printer) => printer.Write(string.Create(CultureInfo.InvariantCulture, $"${index}"));
}
