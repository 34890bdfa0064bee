using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary>A part of a parsed template. Nodes are immutable but for inline caches, and shared by all threads.</summary>
internal abstract class Node(int position)
{
    /// <summary>The first UTF-16 unit in the template's text.</summary>
    public int Position { get; } = position;

    public abstract void Print(TreePrinter printer);
}
