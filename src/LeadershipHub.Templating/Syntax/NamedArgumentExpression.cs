using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>$.name</c>: one argument by its name, read without making the array of all arguments.</summary>
internal sealed class NamedArgumentExpression(int position, string name) : Expression(position), IAssignable
{
    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateRaw(context);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context) =>
        context.TryNamedArgument(name, out var value) ? value : context.GetMember(context.Arguments(), name, this);

    public void Assign(RenderContext context, Value value) => context.SetMember(context.Arguments(), name, value, this);

    public override void Print(TreePrinter printer)
    {
        printer.Write("$.");
        printer.Write(name);
    }
}
