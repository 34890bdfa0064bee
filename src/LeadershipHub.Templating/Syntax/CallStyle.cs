namespace LeadershipHub.Templating.Syntax;

/// <summary>How a call was written.</summary>
internal enum CallStyle
{
    Spaced,
    Parenthesised,

    /// <summary>The first argument stood left of the pipe.</summary>
    Pipe,
}
