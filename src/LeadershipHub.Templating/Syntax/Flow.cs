namespace LeadershipHub.Templating.Syntax;

/// <summary>What comes after a statement.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,

    /// <summary>The function or template ends; its value is in <see cref="RenderContext.Returned"/>.</summary>
    Return,
}
