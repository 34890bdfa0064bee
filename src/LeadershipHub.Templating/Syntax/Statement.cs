namespace LeadershipHub.Templating.Syntax;

/// <summary>Something that is done: it writes, assigns or steers.</summary>
internal abstract class Statement(int position) : Node(position)
{
    public abstract Flow Execute(RenderContext context);

    /// <summary>The value that the statement stands for in <c>object.eval</c>: of its last expression, or of <c>ret</c>.</summary>
    public virtual Value Evaluate(RenderContext context)
    {
        if (Execute(context) != Flow.Return)
            return default;

        var value = context.Returned;
        context.Returned = default;
        return value;
    }
}
