using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>name</c>: a variable of the innermost object that has it, of the model, or a built-in one.</summary>
internal sealed class GlobalVariable(int position, string name, int slot) : Expression(position), IAssignable
{
    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public override Value Evaluate(RenderContext context)
    {
        var value = context.GetGlobal(this);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context) => context.GetGlobal(this);

    public void Assign(RenderContext context, Value value) => context.SetGlobal(Slot, Name, value, this);

    public override void Print(TreePrinter printer) => printer.Write(Name);
}
