namespace LeadershipHub.Templating.Syntax;

/// <summary>Something that yields a value.</summary>
internal abstract class Expression(int position) : Node(position)
{
    /// <summary>Levels of expressions within this one, itself included; set by the parser.</summary>
    public int Depth { get; set; } = 1;

    /// <summary>The value; a function without arguments is called.</summary>
    public abstract Value Evaluate(RenderContext context);

    /// <summary>The value, or the function itself: what <c>@</c> and calls need.</summary>
    public virtual Value EvaluateRaw(RenderContext context) => Evaluate(context);

    /// <summary>Writes the value.</summary>
    public virtual void Write(RenderContext context) => context.Write(Evaluate(context));
}
