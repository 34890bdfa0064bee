namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Lexer
{
    private void ReadSymbol(bool afterSpace)
    {
        var start = _at;
        var (kind, length) = ThreeLetters() is { Length: > 0 } three ? three : TwoLetters() is { Length: > 0 } two ? two : OneLetter();
        _at += length;
        if (kind == TokenKind.Invalid)
            errors.Add(start, $"The character '{text[start]}' has no meaning here.");

        _tokens.Add(new(kind, start, _at, afterSpace));
    }

    private (TokenKind Kind, int Length) ThreeLetters() => (Current, Next, Peek(2)) switch
    {
        ('.', '.', '<') => (TokenKind.RangeExclusive, 3),
        ('.', '.', '.') => (TokenKind.Ellipsis, 3),
        ('/', '/', '=') => (TokenKind.FloorDivideAssign, 3),
        ('?', '?', '=') => (TokenKind.CoalesceAssign, 3),
        _ => (TokenKind.Invalid, 0),
    };

    private (TokenKind Kind, int Length) TwoLetters() => (Current, Next) switch
    {
        ('.', '.') => (TokenKind.Range, 2),
        ('?', '.') => (TokenKind.QuestionDot, 2),
        ('?', '?') => (TokenKind.Coalesce, 2),
        ('?', '!') => (TokenKind.NotCoalesce, 2),
        ('=', '=') => (TokenKind.Equal, 2),
        ('!', '=') => (TokenKind.NotEqual, 2),
        ('<', '=') => (TokenKind.LessOrEqual, 2),
        ('>', '=') => (TokenKind.GreaterOrEqual, 2),
        ('<', '<') => (TokenKind.ShiftLeft, 2),
        ('>', '>') => (TokenKind.ShiftRight, 2),
        ('&', '&') => (TokenKind.And, 2),
        ('|', '|') => (TokenKind.Or, 2),
        ('|', '>') => (TokenKind.Pipe, 2),
        ('+', '=') => (TokenKind.AddAssign, 2),
        ('-', '=') => (TokenKind.SubtractAssign, 2),
        ('*', '=') => (TokenKind.MultiplyAssign, 2),
        ('/', '=') => (TokenKind.DivideAssign, 2),
        ('%', '=') => (TokenKind.ModuloAssign, 2),
        ('/', '/') => (TokenKind.FloorDivide, 2),
        ('+', '+') => (TokenKind.Increment, 2),
        ('-', '-') => (TokenKind.Decrement, 2),
        _ => (TokenKind.Invalid, 0),
    };

    private (TokenKind Kind, int Length) OneLetter() => (Current switch
    {
        '(' => TokenKind.OpenParen,
        ')' => TokenKind.CloseParen,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        '.' => TokenKind.Dot,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '?' => TokenKind.Question,
        '|' => TokenKind.Pipe,
        '@' => TokenKind.At,
        '^' => TokenKind.Caret,
        '!' => TokenKind.Not,
        '=' => TokenKind.Assign,
        '+' => TokenKind.Add,
        '-' => TokenKind.Subtract,
        '*' => TokenKind.Multiply,
        '/' => TokenKind.Divide,
        '%' => TokenKind.Modulo,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => TokenKind.Invalid,
    }, 1);
}
