namespace LeadershipHub.Templating.Syntax;

/// <summary>Something that is done: it writes, assigns or steers.</summary>
internal abstract class Statement(int position) : Node(position)
{
    public abstract Flow Execute(RenderContext context);
}
