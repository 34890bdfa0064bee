namespace LeadershipHub.Templating.Syntax;

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,

    /// <summary><c>@f</c>: the function itself.</summary>
    Alias,

    /// <summary><c>^list</c>: the items as arguments of a call.</summary>
    Expand,
}
