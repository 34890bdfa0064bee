using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>target.name</c> or <c>target?.name</c>.</summary>
internal sealed class MemberExpression(int position, Expression target, string name, bool isOptional) : Expression(position), IAssignable
{
    // The host type met last and where its member is found. An entry is immutable, so that threads may race for it.
    private Found? _found;

    public Expression Target => target;

    public string Name => name;

    public override Value Evaluate(RenderContext context)
    {
        var value = EvaluateRaw(context);
        return value.IsFunction ? context.CallWithoutArguments(value.AsFunction, this) : value;
    }

    public override Value EvaluateRaw(RenderContext context)
    {
        var owner = target.Evaluate(context);
        if (owner.Kind != ValueKind.Object)
            return isOptional && owner.IsNull ? default : context.GetMember(owner, name, this);

        // The kind says that the reference is a host object.
        var host = owner.Reference!;
        var found = _found;
        if (found is null || found.Type != host.GetType())
        {
            var (table, member) = context.FindMember(host, name, this);
            if (table is null)
                return default;

            found = new(host.GetType(), table, member);
            _found = found;
        }

        context.Observer?.MemberRead(host, found.Table, found.Member);
        return found.Table.Read(found.Member, host, context);
    }

    public void Assign(RenderContext context, Value value) => context.SetMember(target.Evaluate(context), name, value, this);

    public override void Print(TreePrinter printer)
    {
        target.Print(printer);
        printer.Write(isOptional ? "?." : ".");
        printer.Write(name);
    }

    private sealed class Found(Type type, MemberTable table, int member)
    {
        public Type Type => type;

        public MemberTable Table => table;

        public int Member => member;
    }
}
