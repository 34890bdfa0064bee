using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>$name</c>: a variable of the running function or template file.</summary>
internal sealed class LocalVariable(int position, string name, LocalTable table) : Expression(position), IAssignable
{
    private readonly int _slot = table.SlotOf(name);

    public string Name => name;

    public override Value Evaluate(RenderContext context)
    {
        var value = context.GetLocal(table, _slot, name);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context) => context.GetLocal(table, _slot, name);

    public void Assign(RenderContext context, Value value) => context.SetLocal(table, _slot, name, value, this);

    public override void Print(TreePrinter printer)
    {
        printer.Write("$");
        printer.Write(name);
    }
}
