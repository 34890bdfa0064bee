using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    private IndexExpression ParseIndex(Expression target)
    {
        Take();
        _brackets++;
        var index = ParseExpression();
        _brackets--;
        Expect(TokenKind.CloseBracket, "']'");
        return Deep(new IndexExpression(target.Position, target, index), target, index);
    }

    private CallExpression ParseBracketCall(Expression target)
    {
        Take();
        _brackets++;
        var arguments = new ArrayBuilder<Expression>();
        var names = new ArrayBuilder<string?>();
        while (!_recovering && Current.Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            var isNamed = Current.Kind == TokenKind.Identifier && Following.Kind == TokenKind.Colon;
            names.Add(isNamed ? Take().Text : null);
            if (isNamed)
                Take();

            arguments.Add(ParseExpression());
            if (!TryTake(TokenKind.Comma))
                break;
        }

        ExpectClosing(TokenKind.CloseParen, "')'");
        return MakeCall(target.Position, target, arguments, names, CallStyle.Parenthesised);
    }

    private NestedExpression ParseNested()
    {
        var start = Take();
        _brackets++;
        var loopHeaders = _loopHeaders;
        _loopHeaders = 0;
        var inner = ParseExpression();
        _loopHeaders = loopHeaders;
        ExpectClosing(TokenKind.CloseParen, "')'");
        return Deep(new NestedExpression(start.Start, inner), inner);
    }

    private ArrayExpression ParseArray()
    {
        var start = Take();
        _brackets++;
        var items = new ArrayBuilder<Expression>();
        while (!_recovering && Current.Kind is not (TokenKind.CloseBracket or TokenKind.EndOfFile))
        {
            items.Add(ParseExpression());
            if (!TryTake(TokenKind.Comma))
                break;
        }

        ExpectClosing(TokenKind.CloseBracket, "']'");
        return Deep(new ArrayExpression(start.Start, items.ToArray()), items);
    }

    private ObjectExpression ParseObject()
    {
        var start = Take();
        _brackets++;
        var names = new ArrayBuilder<string>();
        var values = new ArrayBuilder<Expression>();
        while (!_recovering && Current.Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            var name = Take();
            if (name.Kind is not (TokenKind.Identifier or TokenKind.String or TokenKind.Verbatim))
                Fail(name, $"Expected the name of a member, found {Describe(name)}.");

            Expect(TokenKind.Colon, "':'");
            names.Add(name.Text ?? "");
            values.Add(ParseExpression());
            if (!TryTake(TokenKind.Comma))
                break;
        }

        ExpectClosing(TokenKind.CloseBrace, "'}'");
        return Deep(new ObjectExpression(start.Start, names.ToArray(), values.ToArray()), values);
    }

    private InterpolatedExpression ParseInterpolation()
    {
        var start = Take();
        var texts = new ArrayBuilder<string>(start.Text ?? "");
        var expressions = new ArrayBuilder<Expression>();

        // An expression in a string stands on one line, whatever is around it.
        var brackets = _brackets;
        _brackets = 0;
        while (!_recovering && TryTake(TokenKind.InterpolationOpen))
        {
            expressions.Add(ParseExpression());
            Expect(TokenKind.InterpolationClose, "'}'");
            texts.Add(Current.Kind == TokenKind.InterpolationText ? Take().Text ?? "" : "");
        }

        Expect(TokenKind.InterpolationEnd, "the end of the string");
        _brackets = brackets;
        return Deep(new InterpolatedExpression(start.Start, texts.ToArray(), expressions.ToArray()), expressions);
    }

    /// <summary>Line ends count again only behind the bracket.</summary>
    private void ExpectClosing(TokenKind kind, string what)
    {
        Expect(kind, what);
        _brackets = Math.Max(0, _brackets - 1);
    }
}
