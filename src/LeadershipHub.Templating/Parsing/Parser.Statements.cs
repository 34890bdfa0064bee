using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    // The white space before the current code block if that stands first on its line.
    private string? _indent;

    // Loops around the statement, within the function that it belongs to.
    private int _loops;

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
        var ended = IsAtStatementEnd() || (Current.Kind == TokenKind.Identifier && Current.Text is "end" or "else" or "when");
        if (!ended)
            Fail(Current, $"Expected the end of the statement, found {Describe(Current)}.");

        if (_recovering)
            SkipStatement();

        // Whatever went wrong, something must have been read.
        if (_at == start)
            _at++;
    }

    private bool IsAtStatementEnd() =>
        Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

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
            "break" => ParseJump(Flow.Break),
            "continue" => ParseJump(Flow.Continue),
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

    private JumpStatement ParseJump(Flow flow)
    {
        var word = Take();
        if (_loops == 0)
            Fail(word, $"'{word.Text}' stands outside a loop.");

        return new(word.Start, flow);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Take();
        return new(start.Start, IsAtStatementEnd() ? null : ParseExpression());
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
}
