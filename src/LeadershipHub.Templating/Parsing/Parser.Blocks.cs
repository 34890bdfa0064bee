using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    private IfStatement ParseIf()
    {
        var start = Take();
        var conditions = new ArrayBuilder<Expression>(ParseExpression());
        var blocks = new ArrayBuilder<Statement>(ParseBlock(start));
        while (IsWord("else"))
        {
            var word = Take();
            if (IsWord("if"))
            {
                var nested = Take();
                conditions.Add(ParseExpression());
                blocks.Add(ParseBlock(nested));
                continue;
            }

            blocks.Add(ParseBlock(word));
            break;
        }

        ExpectEnd(start);
        return new(start.Start, conditions.ToArray(), blocks.ToArray());
    }

    private CaseStatement ParseCase()
    {
        var start = Take();
        var subject = ParseExpression();
        var before = ParseBlock(start);
        if (before is not BlockStatement { IsEmpty: true } and not RawStatement { IsWhiteSpace: true })
            Fail(start, "Only 'when' may follow 'case'.");

        var matches = new ArrayBuilder<Expression[]>();
        var blocks = new ArrayBuilder<Statement>();
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
        return new(start.Start, subject, matches.ToArray(), blocks.ToArray(), otherwise);
    }

    /// <summary>An expression without '||', which parts the values of a 'when'.</summary>
    private Expression ParseMatch()
    {
        if (!TryEnter(Current))
            return new LiteralExpression(Current.Start, default, "null");

        var match = ParseOperators(ParseUnary(), OperatorFacts.Precedence(BinaryOperator.Or) + 1);
        _depth--;
        return match;
    }

    private Expression[] ParseMatches()
    {
        var matches = new ArrayBuilder<Expression>();
        do
        {
            SkipNewLines();
            matches.Add(ParseMatch());
        }
        while (TryTake(TokenKind.Comma) || TryTake(TokenKind.Or));

        return matches.ToArray();
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
        if (call is not (CallExpression { Style: not CallStyle.Pipe } or GlobalVariable or LocalVariable or MemberExpression or IndexExpression) && !_recovering)
            Fail(call.Position, "Expected a function to wrap.");

        // The function may run the block in a loop of its own.
        var body = ParseLoopBody(start);
        ExpectEnd(start);
        return new(start.Start, call, body);
    }

    /// <summary>Parses the statements of a block; the word that ends it is left.</summary>
    private Statement ParseBlock(Token opener)
    {
        // 'else' and 'do' say all there is to say; behind any other head comes the end of a statement.
        if (!IsAtStatementEnd() && opener.Text is not ("else" or "do"))
            Fail(Current, $"Expected the end of the statement, found {Describe(Current)}.");

        if (_recovering)
            SkipStatement();

        var statements = new StatementList();
        if (!TryEnter(opener))
        {
            SkipStatement();
            return statements.ToBlock(opener.Start);
        }

        // An anonymous function may stand within brackets or in the head of a loop; its statements do not.
        var (brackets, loopHeaders) = (_brackets, _loopHeaders);
        (_brackets, _loopHeaders) = (0, 0);
        ParseStatements(statements);
        (_brackets, _loopHeaders) = (brackets, loopHeaders);
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
