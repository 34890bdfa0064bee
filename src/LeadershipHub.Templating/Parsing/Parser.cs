using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

/// <summary>Turns tokens into a tree. Never throws for what a text holds: it reports, skips to the next statement and goes on.</summary>
internal sealed partial class Parser
{
    private const int DeepestEver = 250;

    private readonly TemplateEngine _engine;
    private readonly Template _template;
    private readonly string _text;
    private readonly ArrayBuilder<Token> _tokens;
    private readonly ErrorList _errors;
    private readonly int _deepest;
    private int _at;
    private int _depth;

    // Inside brackets a line end means nothing.
    private int _brackets;

    // An error has been reported in the current statement: what follows in it would only confuse.
    private bool _recovering;

    public Parser(TemplateEngine engine, Template template, string text, ErrorList errors)
    {
        _engine = engine;
        _template = template;
        _text = text;
        _errors = errors;
        _tokens = Lexer.Read(engine, text, template.Mode, errors);
        _deepest = Math.Min(DeepestEver, engine.Options.Limits.NestingDepth);
    }

    private Token Current
    {
        get
        {
            while (_brackets > 0 && _tokens[_at].Kind == TokenKind.NewLine)
                _at++;

            return _tokens[_at];
        }
    }

    /// <summary>The token after the current one.</summary>
    private Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    public Statement ParseTemplate()
    {
        var statements = new StatementList();
        while (true)
        {
            ParseStatements(statements);
            if (Current.Kind == TokenKind.EndOfFile)
                return statements.ToBlock(0);

            // Only a word that closes or continues a block stops the list before the end.
            Fail(Current, $"'{Current.Text}' has no block that it could belong to.");
            SkipStatement();
        }
    }

    private static bool IsKeyword(string? word) => word
        is "if" or "else" or "end" or "for" or "while" or "tablerow" or "case" or "when" or "break" or "continue" or "func" or "ret"
        or "capture" or "readonly" or "import" or "with" or "wrap" or "do";

    private Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfFile)
            _at++;

        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;

        _at++;
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (!TryTake(kind))
            Fail(Current, $"Expected {what}, found {Describe(Current)}.");
    }

    private bool IsWord(string word) => Current.Kind == TokenKind.Identifier && Current.Text == word;

    private void SkipNewLines()
    {
        while (_tokens[_at].Kind == TokenKind.NewLine)
            _at++;
    }

    /// <summary>Reports an error unless one has been reported in this statement; yields something to go on with.</summary>
    private LiteralExpression Fail(Token token, string message) => Fail(token.Start, message);

    private LiteralExpression Fail(int position, string message)
    {
        if (!_recovering)
            _errors.Add(position, message);

        _recovering = true;
        return new(position, default, "null");
    }

    private void SkipStatement()
    {
        _brackets = 0;
        _recovering = false;
        while (Current.Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile))
            _at++;
    }

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.NewLine => "the end of the line",
        TokenKind.CodeExit => "the end of the code block",
        TokenKind.Raw or TokenKind.Escape => "text",
        _ => $"'{_text[token.Start..Math.Min(token.End, token.Start + 40)]}'",
    };

    private bool TryEnter(Token token)
    {
        if (_depth < _deepest && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _depth++;
            return true;
        }

        Fail(token, $"The template nests deeper than {_deepest} levels.");
        return false;
    }

    // For a few parts without a span of them, which the compiler would make of types that only the just-in-time compiler can finish.
    private T Deep<T>(T expression, Expression first, Expression? second = null, Expression? third = null)
        where T : Expression => Deep(expression, Math.Max(first.Depth, Math.Max(second?.Depth ?? 0, third?.Depth ?? 0)));

    private T Deep<T>(T expression, ArrayBuilder<Expression> parts, Expression? target = null)
        where T : Expression
    {
        var deepest = target?.Depth ?? 0;
        for (var i = 0; i < parts.Count; i++)
            deepest = Math.Max(deepest, parts[i].Depth);

        return Deep(expression, deepest);
    }

    /// <summary>Notes how deep an expression is, which bounds the stack that evaluating it takes.</summary>
    private T Deep<T>(T expression, int deepest)
        where T : Expression
    {
        expression.Depth = deepest + 1;
        if (_depth + expression.Depth > _deepest)
            Fail(expression.Position, $"The template nests deeper than {_deepest} levels.");

        return expression;
    }
}
