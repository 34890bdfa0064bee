using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier: return ParseName();
            case TokenKind.Local: return ParseLocal();
            case TokenKind.Number:
                Take();
                return ParseNumber(token);
            case TokenKind.String or TokenKind.Verbatim:
                Take();
                return new LiteralExpression(token.Start, token.Text, text: null);
            case TokenKind.InterpolationText: return ParseInterpolation();
            case TokenKind.OpenParen: return ParseNested();
            case TokenKind.OpenBracket: return ParseArray();
            case TokenKind.OpenBrace: return ParseObject();
            case TokenKind.Invalid:
                // The lexer has reported it.
                _recovering = true;
                return Fail(token, "");
            default:
                return Fail(token, $"Expected an expression, found {Describe(token)}.");
        }
    }

    private Expression ParseName()
    {
        var token = Current;
        switch (token.Text)
        {
            case "true" or "false":
                Take();
                return new LiteralExpression(token.Start, token.Text == "true", token.Text);
            case "null":
                Take();
                return new LiteralExpression(token.Start, default, "null");
            case "this":
                Take();
                return new ThisExpression(token.Start);
            case "do":
                return ParseAnonymousFunction();
            case "for" or "while" or "tablerow" when Following.Kind == TokenKind.Dot:
                return ParseLoopMember();
        }

        var name = token.Text ?? "";
        if (IsKeyword(name))
            return Fail(token, $"'{name}' cannot be used as a variable.");

        Take();
        return new GlobalVariable(token.Start, name, _engine.Globals.SlotOf(name));
    }

    private Expression ParseLoopMember()
    {
        var word = Take();
        Take();
        var name = Take();
        var kind = word.Text switch { "while" => LoopKind.While, "tablerow" => LoopKind.TableRow, _ => LoopKind.For };
        return FindLoopMember(name.Text, kind) is { } member
            ? new LoopExpression(word.Start, kind, member, name.Text ?? "")
            : Fail(name, $"'{word.Text}' has no member {Describe(name)}.");
    }

    private static LoopMember? FindLoopMember(string? name, LoopKind kind) => name switch
    {
        "index" => LoopMember.Index,
        "first" => LoopMember.First,
        "even" => LoopMember.Even,
        "odd" => LoopMember.Odd,
        _ when kind == LoopKind.While => null,
        "rindex" => LoopMember.ReverseIndex,
        "last" => LoopMember.Last,
        "changed" => LoopMember.Changed,
        "length" => LoopMember.Length,
        "col" when kind == LoopKind.TableRow => LoopMember.Column,
        _ => null,
    };

    private Expression ParseLocal()
    {
        var token = Take();
        var name = token.Text ?? "";
        if (name.Length == 0)
            return ParseArguments(token);

        if (name == "$")
            return new BlockExpression(token.Start);

        if (!char.IsAsciiDigit(name[0]))
            return new LocalVariable(token.Start, name, _template.Locals);

        return ReadIndex(name) is >= 0 and var index
            ? new ArgumentExpression(token.Start, index)
            : Fail(token, $"'${name}' is neither an argument nor a variable.");
    }

    /// <summary>The number that decimal digits make, or -1 if they are none or too many.</summary>
    private static int ReadIndex(string digits)
    {
        long index = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit) || index > int.MaxValue)
                return -1;

            index = (index * 10) + (digit - '0');
        }

        return index <= int.MaxValue ? (int)index : -1;
    }

    private Expression ParseArguments(Token token)
    {
        if (Current.Kind != TokenKind.Dot || Following.Kind != TokenKind.Identifier || Following.Text is "size" or "empty?")
            return new ArgumentsExpression(token.Start);

        Take();
        return new NamedArgumentExpression(token.Start, Take().Text ?? "");
    }

    /// <summary>A variable with its members and items, and no call.</summary>
    private Expression ParseVariablePath()
    {
        if (Current.Kind is TokenKind.Identifier or TokenKind.Local)
            return ParsePostfix(ParsePrimary(), allowsCall: false);

        return Fail(Current, $"Expected a variable, found {Describe(Current)}.");
    }

    /// <summary>Members, items and calls in brackets behind an expression.</summary>
    private Expression ParsePostfix(Expression expression, bool allowsCall = true)
    {
        while (!_recovering)
        {
            var token = Current;
            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot)
                expression = ParseMember(expression);
            else if (token.Kind == TokenKind.OpenBracket && !token.AfterSpace)
                expression = ParseIndex(expression);
            else if (token.Kind == TokenKind.OpenParen && !token.AfterSpace && allowsCall && IsCallable(expression))
                expression = ParseBracketCall(expression);
            else
                break;
        }

        return expression;
    }

    private Expression ParseMember(Expression target)
    {
        var dot = Take();
        var name = Take();
        if (name.Kind != TokenKind.Identifier)
            return Fail(name, $"Expected the name of a member, found {Describe(name)}.");

        return Deep(new MemberExpression(target.Position, target, name.Text ?? "", dot.Kind == TokenKind.QuestionDot), target);
    }
}
