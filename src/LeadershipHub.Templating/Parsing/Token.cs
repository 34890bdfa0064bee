namespace LeadershipHub.Templating.Parsing;

/// <summary>A piece of a template.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Its first UTF-16 unit in the text.</param>
/// <param name="end">Just past its last.</param>
/// <param name="afterSpace">White space, a comment or the start of code stands before it: <c>f [1]</c> is not <c>f[1]</c>.</param>
/// <param name="text">The content of a string, the indentation before a code block, or null.</param>
internal sealed class Token(TokenKind kind, int start, int end, bool afterSpace, string? text = null)
{
    public TokenKind Kind => kind;

    public int Start => start;

    public int End => end;

    public bool AfterSpace => afterSpace;

    public string? Text => text;
}
