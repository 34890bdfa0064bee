namespace LeadershipHub.Templating.Syntax;

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Coalesce,
    NotCoalesce,
    Range,
    RangeExclusive,
    ShiftLeft,
    ShiftRight,
}
