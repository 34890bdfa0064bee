namespace LeadershipHub.Templating.Parsing;

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">Just past its last.</param>
/// <param name="AfterSpace">White space, a comment or the start of code stands before it: <c>f [1]</c> is not <c>f[1]</c>.</param>
/// <param name="Text">The content of a string, the indentation before a code block, or null.</param>
internal sealed record Token(TokenKind Kind, int Start, int End, bool AfterSpace, string? Text = null);
