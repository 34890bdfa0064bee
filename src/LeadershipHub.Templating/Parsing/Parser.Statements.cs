using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    // The white space before the current code block if that stands first on its line.
    private string? _indent;

    /// <summary>Parses up to the end of the file or to a word that ends or continues a block, which is left.</summary>
    private void ParseStatements(StatementList statements)
    {
        while (true)
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.EndOfFile:
                    return;
                case TokenKind.Raw:
                    statements.AddText(token.Start, _text[token.Start..token.End]);
                    _at++;
                    break;
                case TokenKind.Escape:
                    statements.AddText(token.Start, token.Text ?? "");
                    _at++;
                    break;
                case TokenKind.CodeEnter:
                    _indent = _template.Mode == TemplateMode.Scriban && _engine.Options.AutoIndent ? token.Text : null;
                    statements.CodeFollows(_indent is not null);
                    _at++;
                    break;
                case TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon:
                    _at++;
                    break;
                case TokenKind.Identifier when token.Text is "end" or "else" or "when":
                    return;
                default:
                    ParseOneStatement(statements);
                    break;
            }
        }
    }

    private void ParseOneStatement(StatementList statements)
    {
        var start = _at;
        statements.Add(ParseStatement());
        var ended = Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile
            || (Current.Kind == TokenKind.Identifier && Current.Text is "end" or "else" or "when");
        if (!ended)
            Fail(Current, $"Expected the end of the statement, found {Describe(Current)}.");

        if (_recovering)
            SkipStatement();

        // Whatever went wrong, something must have been read.
        if (_at == start)
            _at++;
    }

    private Statement ParseStatement()
    {
        var token = Current;
        if (token.Kind != TokenKind.Identifier || (Following.Kind == TokenKind.Dot && token.Text is "for" or "while" or "tablerow"))
            return ParseExpressionStatement();

        return token.Text switch
        {
            "if" => ParseIf(),
            "for" => ParseFor(),
            "while" => ParseWhile(),
            "tablerow" => ParseTableRow(),
            "case" => ParseCase(),
            "break" => new JumpStatement(Take().Start, Flow.Break),
            "continue" => new JumpStatement(Take().Start, Flow.Continue),
            "ret" => ParseReturn(),
            "func" => ParseFunction(),
            "capture" => ParseCapture(),
            "readonly" => ParseReadOnly(),
            "import" => ParseImport(),
            "with" => ParseWith(),
            "wrap" => ParseWrap(),
            _ => ParseExpressionStatement(),
        };
    }

    private Statement ParseExpressionStatement()
    {
        var start = Current.Start;
        var indent = _indent;
        var expression = ParseExpression();
        if (Current.Kind == TokenKind.Assign || OperatorFacts.Compound(Current.Kind) is not null)
            return ParseAssignment(expression);

        return new OutputStatement(start, expression, indent);
    }

    private Statement ParseAssignment(Expression target)
    {
        var sign = Take();
        SkipNewLines();
        if (sign.Kind == TokenKind.Assign && target is CallExpression { Style: CallStyle.Parenthesised } signature)
            return ParseInlineFunction(signature);

        var value = ParseExpression();
        if (target is not IAssignable)
            Fail(target.Position, "Only a variable, a member or an item can be assigned.");

        return new ExpressionStatement(target.Position, Deep(new AssignExpression(target.Position, target, OperatorFacts.Compound(sign.Kind), value), target, value));
    }

    private IfStatement ParseIf()
    {
        var start = Take();
        var conditions = new List<Expression> { ParseExpression() };
        var blocks = new List<Statement> { ParseBlock(start) };
        while (IsWord("else"))
        {
            var word = Take();
            if (IsWord("if"))
            {
                Take();
                conditions.Add(ParseExpression());
                blocks.Add(ParseBlock(word));
                continue;
            }

            blocks.Add(ParseBlock(word));
            break;
        }

        ExpectEnd(start);
        return new(start.Start, [.. conditions], [.. blocks]);
    }

    private CaseStatement ParseCase()
    {
        var start = Take();
        var subject = ParseExpression();
        var before = ParseBlock(start);
        if (before is not BlockStatement { IsEmpty: true } and not RawStatement { IsWhiteSpace: true })
            Fail(start, "Only 'when' may follow 'case'.");

        var matches = new List<Expression[]>();
        var blocks = new List<Statement>();
        while (IsWord("when"))
        {
            var word = Take();
            matches.Add(ParseMatches());
            blocks.Add(ParseBlock(word));
        }

        Statement? otherwise = null;
        if (IsWord("else"))
            otherwise = ParseBlock(Take());

        ExpectEnd(start);
        return new(start.Start, subject, [.. matches], [.. blocks], otherwise);
    }

    private Expression[] ParseMatches()
    {
        var matches = new List<Expression>();
        do
        {
            SkipNewLines();
            matches.Add(ParseOperand());
        }
        while (TryTake(TokenKind.Comma) || TryTake(TokenKind.Or));

        return [.. matches];
    }

    private ForStatement ParseFor()
    {
        var start = Take();
        var header = ParseLoopHeader();
        var body = ParseBlock(start);
        Statement? otherwise = null;
        if (IsWord("else"))
            otherwise = ParseBlock(Take());

        ExpectEnd(start);
        return new(start.Start, header, body, otherwise);
    }

    private TableRowStatement ParseTableRow()
    {
        var start = Take();
        var header = ParseLoopHeader();
        var body = ParseBlock(start);
        Statement? otherwise = null;
        if (IsWord("else"))
            otherwise = ParseBlock(Take());

        ExpectEnd(start);
        return new(start.Start, header, body, otherwise);
    }

    private LoopHeader ParseLoopHeader()
    {
        var variable = ParseVariablePath();
        if (variable is not (GlobalVariable or LocalVariable))
            Fail(variable.Position, "The variable of a loop is a plain name.");

        if (IsWord("in"))
            Take();
        else
            Fail(Current, $"Expected 'in', found {Describe(Current)}.");

        _loopHeaders++;
        var header = new LoopHeader(variable, ParseExpression());
        while (Current.Kind == TokenKind.Identifier && !_recovering && ParseLoopOption(header))
        {
        }

        _loopHeaders--;
        return header;
    }

    private bool ParseLoopOption(LoopHeader header)
    {
        if (IsWord("reversed"))
        {
            Take();
            header.IsReversed = true;
            return true;
        }

        if (Following.Kind != TokenKind.Colon || Current.Text is not ("offset" or "limit" or "cols"))
            return false;

        var name = Take().Text;
        Take();
        var value = ParseOperand();
        switch (name)
        {
            case "offset": header.Offset = value; break;
            case "limit": header.Limit = value; break;
            default: header.Columns = value; break;
        }

        return true;
    }

    private WhileStatement ParseWhile()
    {
        var start = Take();
        var condition = ParseExpression();
        var body = ParseBlock(start);
        ExpectEnd(start);
        return new(start.Start, condition, body);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Take();
        var isBare = Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;
        return new(start.Start, isBare ? null : ParseExpression());
    }

    private CaptureStatement ParseCapture()
    {
        var start = Take();
        var target = ParseVariablePath();
        if (target is not IAssignable)
            Fail(target.Position, "Expected a variable to capture into.");

        var body = ParseBlock(start);
        ExpectEnd(start);
        return new(start.Start, target, body);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var start = Take();
        var variable = ParseVariablePath();
        if (variable is not (GlobalVariable or LocalVariable))
            Fail(variable.Position, "Expected the name of a variable.");

        return new(start.Start, variable);
    }

    private ImportStatement ParseImport() => new(Take().Start, ParseExpression());

    private WithStatement ParseWith()
    {
        var start = Take();
        var target = ParseExpression();
        var body = ParseBlock(start);
        ExpectEnd(start);
        return new(start.Start, target, body);
    }

    private WrapStatement ParseWrap()
    {
        var start = Take();
        var call = ParseExpression();
        var body = ParseBlock(start);
        ExpectEnd(start);
        return new(start.Start, call, body);
    }

    /// <summary>Parses the statements of a block; the word that ends it is left.</summary>
    private Statement ParseBlock(Token opener)
    {
        if (_recovering)
            SkipStatement();

        var statements = new StatementList();
        if (!TryEnter(opener))
        {
            SkipStatement();
            return statements.ToBlock(opener.Start);
        }

        var brackets = _brackets;
        _brackets = 0;
        ParseStatements(statements);
        _brackets = brackets;
        _depth--;
        return statements.ToBlock(opener.Start);
    }

    private void ExpectEnd(Token opener)
    {
        if (IsWord("end"))
            Take();
        else
            Fail(opener, $"'{opener.Text}' is not closed. Expected 'end', found {Describe(Current)}.");
    }
}
