namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Lexer
{
    private void ReadSymbol(bool afterSpace)
    {
        var start = _at;
        var length = 3;
        var kind = ThreeLetters();
        if (kind == TokenKind.Invalid)
        {
            length = 2;
            kind = TwoLetters();
        }

        if (kind == TokenKind.Invalid)
        {
            length = 1;
            kind = OneLetter();
        }

        _at += length;
        if (kind == TokenKind.Invalid)
            errors.Add(start, $"The character '{text[start]}' has no meaning here.");

        _tokens.Add(new(kind, start, _at, afterSpace));
    }

    private TokenKind ThreeLetters() => (Current, Next, Peek(2)) switch
    {
        ('.', '.', '<') => TokenKind.RangeExclusive,
        ('.', '.', '.') => TokenKind.Ellipsis,
        ('/', '/', '=') => TokenKind.FloorDivideAssign,
        ('?', '?', '=') => TokenKind.CoalesceAssign,
        _ => TokenKind.Invalid,
    };

    private TokenKind TwoLetters() => (Current, Next) switch
    {
        ('.', '.') => TokenKind.Range,
        ('?', '.') => TokenKind.QuestionDot,
        ('?', '?') => TokenKind.Coalesce,
        ('?', '!') => TokenKind.NotCoalesce,
        ('=', '=') => TokenKind.Equal,
        ('!', '=') => TokenKind.NotEqual,
        ('<', '=') => TokenKind.LessOrEqual,
        ('>', '=') => TokenKind.GreaterOrEqual,
        ('<', '<') => TokenKind.ShiftLeft,
        ('>', '>') => TokenKind.ShiftRight,
        ('&', '&') => TokenKind.And,
        ('|', '|') => TokenKind.Or,
        ('|', '>') => TokenKind.Pipe,
        ('+', '=') => TokenKind.AddAssign,
        ('-', '=') => TokenKind.SubtractAssign,
        ('*', '=') => TokenKind.MultiplyAssign,
        ('/', '=') => TokenKind.DivideAssign,
        ('%', '=') => TokenKind.ModuloAssign,
        ('/', '/') => TokenKind.FloorDivide,
        ('+', '+') => TokenKind.Increment,
        ('-', '-') => TokenKind.Decrement,
        _ => TokenKind.Invalid,
    };

    private TokenKind OneLetter() => Current switch
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
    };
}
