using LeadershipHub.Templating.Parsing;

namespace LeadershipHub.Templating.Syntax;

/// <summary>How operators are written and how tightly they bind.</summary>
internal static class OperatorFacts
{
    public static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "&&",
        BinaryOperator.Or => "||",
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotCoalesce => "?!",
        BinaryOperator.Range => "..",
        BinaryOperator.RangeExclusive => "..<",
        BinaryOperator.ShiftLeft => "<<",
        _ => ">>",
    };

    public static BinaryOperator? Binary(TokenKind token) => token switch
    {
        TokenKind.Add => BinaryOperator.Add,
        TokenKind.Subtract => BinaryOperator.Subtract,
        TokenKind.Multiply => BinaryOperator.Multiply,
        TokenKind.Divide => BinaryOperator.Divide,
        TokenKind.FloorDivide => BinaryOperator.FloorDivide,
        TokenKind.Modulo => BinaryOperator.Modulo,
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.And => BinaryOperator.And,
        TokenKind.Or => BinaryOperator.Or,
        TokenKind.Coalesce => BinaryOperator.Coalesce,
        TokenKind.NotCoalesce => BinaryOperator.NotCoalesce,
        TokenKind.Range => BinaryOperator.Range,
        TokenKind.RangeExclusive => BinaryOperator.RangeExclusive,
        TokenKind.ShiftLeft => BinaryOperator.ShiftLeft,
        TokenKind.ShiftRight => BinaryOperator.ShiftRight,
        _ => null,
    };

    /// <summary>The operator of <c>+=</c> and its like.</summary>
    public static BinaryOperator? Compound(TokenKind token) => token switch
    {
        TokenKind.AddAssign => BinaryOperator.Add,
        TokenKind.SubtractAssign => BinaryOperator.Subtract,
        TokenKind.MultiplyAssign => BinaryOperator.Multiply,
        TokenKind.DivideAssign => BinaryOperator.Divide,
        TokenKind.FloorDivideAssign => BinaryOperator.FloorDivide,
        TokenKind.ModuloAssign => BinaryOperator.Modulo,
        TokenKind.CoalesceAssign => BinaryOperator.Coalesce,
        _ => null,
    };

    /// <summary>The higher binds the tighter; unary operators and calls bind tighter than any of these.</summary>
    public static int Precedence(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce or BinaryOperator.NotCoalesce => 20,
        BinaryOperator.Or => 30,
        BinaryOperator.And => 40,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        BinaryOperator.Range or BinaryOperator.RangeExclusive => 130,
        _ => 110,
    };
}
