using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    // In the head of a loop 'limit:' and its like are no arguments.
    private int _loopHeaders;

    /// <summary>A whole expression with operators, pipes and conditions.</summary>
    private Expression ParseExpression()
    {
        if (!TryEnter(Current))
            return new LiteralExpression(Current.Start, default, "null");

        var expression = ParseOperators(ParseUnary(), 0);
        while (!_recovering)
        {
            if (IsPipeAhead())
                expression = ParseOperators(ParsePipe(expression), 0);
            else if (Current.Kind == TokenKind.Question)
                expression = ParseConditional(expression);
            else
                break;
        }

        _depth--;
        return expression;
    }

    /// <summary>What may stand where an expression with operators must be in brackets.</summary>
    private Expression ParseOperand()
    {
        if (!TryEnter(Current))
            return new LiteralExpression(Current.Start, default, "null");

        var expression = ParseUnary(allowsCall: false);
        _depth--;
        return expression;
    }

    private Expression ParseOperators(Expression left, int weakest)
    {
        while (!_recovering && OperatorFacts.Binary(Current.Kind) is { } op && OperatorFacts.Precedence(op) is var strength && strength >= weakest)
        {
            var sign = Take();
            SkipNewLines();
            var right = ParseOperators(ParseUnary(), strength + 1);
            left = Deep(new BinaryExpression(sign.Start, op, left, right), left, right);
        }

        return left;
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Take();
        SkipNewLines();
        var then = ParseExpression();
        if (Current.Kind == TokenKind.NewLine && Following.Kind == TokenKind.Colon)
            SkipNewLines();

        Expect(TokenKind.Colon, "':'");
        SkipNewLines();
        var otherwise = ParseExpression();
        return Deep(new ConditionalExpression(condition.Position, condition, then, otherwise), condition, then, otherwise);
    }

    /// <summary>A pipe comes next, be it on the next line.</summary>
    private bool IsPipeAhead()
    {
        var at = _at;
        while (_tokens[at].Kind == TokenKind.NewLine)
            at++;

        if (_tokens[at].Kind != TokenKind.Pipe)
            return false;

        _at = at;
        return true;
    }

    private CallExpression ParsePipe(Expression input)
    {
        Take();
        SkipNewLines();
        var start = Current;
        var target = ParsePostfix(ParsePrimary());
        if (target is CallExpression { Style: CallStyle.Parenthesised } call)
            return Deep(new CallExpression(start.Start, call.Target, [input, .. call.Arguments], call.WithNameless(), CallStyle.Pipe), input, call);

        if (!IsCallable(target))
            Fail(start, $"Expected a function after '|', found {Describe(start)}.");

        var arguments = new ArrayBuilder<Expression>(input);
        var names = new ArrayBuilder<string?>(null);
        ParseSpacedArguments(arguments, names);
        return MakeCall(start.Start, target, arguments, names, CallStyle.Pipe);
    }

    private Expression ParseUnary(bool allowsCall = true)
    {
        var sign = Current;
        switch (sign.Kind)
        {
            case TokenKind.Not: return ParseUnary(UnaryOperator.Not, allowsCall);
            case TokenKind.Subtract: return ParseUnary(UnaryOperator.Negate, allowsCall: false);
            case TokenKind.Add: return ParseUnary(UnaryOperator.Plus, allowsCall: false);
            case TokenKind.At: return ParseUnary(UnaryOperator.Alias, allowsCall: false);
            case TokenKind.Caret: return ParseUnary(UnaryOperator.Expand, allowsCall: false);
            case TokenKind.Increment or TokenKind.Decrement:
                Take();
                return MakeIncrement(sign, ParsePostfix(ParsePrimary()), isPrefix: true);
        }

        var operand = ParsePostfix(ParsePrimary());
        if (Current.Kind is TokenKind.Increment or TokenKind.Decrement && operand is IAssignable && !Current.AfterSpace)
            return MakeIncrement(Take(), operand, isPrefix: false);

        return allowsCall && IsCallable(operand) && StartsArgument() ? ParseSpacedCall(operand) : operand;
    }

    private Expression ParseUnary(UnaryOperator op, bool allowsCall)
    {
        var sign = Take();
        if (!TryEnter(sign))
            return new LiteralExpression(sign.Start, default, "null");

        var operand = ParseUnary(allowsCall);
        _depth--;
        return Deep(new UnaryExpression(sign.Start, op, operand), operand);
    }

    private Expression MakeIncrement(Token sign, Expression target, bool isPrefix)
    {
        if (target is not IAssignable)
            return Fail(sign, "Only a variable, a member or an item can be counted up or down.");

        return Deep(new IncrementExpression(sign.Start, target, isPrefix, sign.Kind == TokenKind.Decrement), target);
    }

    private CallExpression ParseSpacedCall(Expression target)
    {
        var arguments = new ArrayBuilder<Expression>();
        var names = new ArrayBuilder<string?>();
        ParseSpacedArguments(arguments, names);
        return MakeCall(target.Position, target, arguments, names, CallStyle.Spaced);
    }

    private void ParseSpacedArguments(ArrayBuilder<Expression> arguments, ArrayBuilder<string?> names)
    {
        while (!_recovering && StartsArgument())
        {
            string? name = null;
            if (Current.Kind == TokenKind.Identifier && Following is { Kind: TokenKind.Colon, AfterSpace: false })
            {
                name = Take().Text;
                Take();
            }

            names.Add(name);
            arguments.Add(ParseOperand());
        }
    }

    private CallExpression MakeCall(int position, Expression target, ArrayBuilder<Expression> arguments, ArrayBuilder<string?> names, CallStyle style)
    {
        var call = new CallExpression(position, target, arguments.ToArray(), HasName(names) ? names.ToArray() : null, style);
        return Deep(call, arguments, target);
    }

    private static bool HasName(ArrayBuilder<string?> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not null)
                return true;
        }

        return false;
    }

    private static bool IsCallable(Expression expression) => expression
        is GlobalVariable or LocalVariable or MemberExpression or IndexExpression or NestedExpression or ArgumentExpression
        or NamedArgumentExpression or LiteralExpression { Value.IsNull: true } or UnaryExpression { Operator: UnaryOperator.Alias };

    private bool StartsArgument()
    {
        var token = Current;
        if (!token.AfterSpace)
            return false;

        return token.Kind switch
        {
            TokenKind.Identifier => StartsArgument(token),
            TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.Verbatim or TokenKind.InterpolationText => true,
            TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.At or TokenKind.Caret or TokenKind.Not => true,

            // 'f -1' passes -1; 'a - 1' and 'a-1' subtract.
            TokenKind.Subtract or TokenKind.Add => !Following.AfterSpace,
            _ => false,
        };
    }

    private bool StartsArgument(Token word)
    {
        if (word.Text is "do")
            return true;

        if (_loopHeaders > 0 && (word.Text is "reversed" || (word.Text is "offset" or "limit" or "cols" && Following.Kind == TokenKind.Colon)))
            return false;

        // A loop's 'for.index' may be an argument; the words themselves may not.
        return word.Text != "in" && (!IsKeyword(word.Text) || Following.Kind == TokenKind.Dot);
    }
}
