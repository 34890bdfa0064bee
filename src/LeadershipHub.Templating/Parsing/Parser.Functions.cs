using System.Collections.Immutable;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    private FunctionStatement ParseFunction()
    {
        var start = Take();
        var target = ParseVariablePath();
        if (target is not (GlobalVariable or LocalVariable))
            Fail(target.Position, "Expected the name of a function.");

        var isParametric = Current is { Kind: TokenKind.OpenParen };
        var function = isParametric ? ParseParameters(target) : Simple(Printing.TreePrinter.TextOf(target));
        if (target is LocalVariable local)
            function.NameLocally(_template.Locals.SlotOf(local.Name));

        var body = ParseFunctionBody(start);
        ExpectEnd(start);
        return new(start.Start, target, function.Complete(_template, body));
    }

    private FunctionExpression ParseAnonymousFunction()
    {
        var start = Take();
        var body = ParseFunctionBody(start);
        ExpectEnd(start);
        return new(start.Start, Simple("do").Complete(_template, body));
    }

    private Statement ParseFunctionBody(Token start)
    {
        var loops = _loops;
        _loops = 0;
        var body = ParseBlock(start);
        _loops = loops;
        return body;
    }

    private static ScriptFunction Simple(string name) =>
        new(name, [], isVariadic: true, isParametric: false, [], [], []);

    private ScriptFunction ParseParameters(Expression target)
    {
        Take();
        _brackets++;
        var parameters = new List<Parameter>();
        while (Current.Kind is not (TokenKind.CloseParen or TokenKind.CodeExit or TokenKind.EndOfFile) && !_recovering)
        {
            parameters.Add(ParseParameter(parameters));
            if (!TryTake(TokenKind.Comma))
                break;
        }

        _brackets--;
        Expect(TokenKind.CloseParen, "')'");
        return Parametric(Printing.TreePrinter.TextOf(target), parameters);
    }

    private Parameter ParseParameter(List<Parameter> before)
    {
        var name = Take();
        if (name.Kind != TokenKind.Identifier)
            Fail(name, $"Expected the name of a parameter, found {Describe(name)}.");

        if (before.Count > 0 && before[^1].IsVariadic)
            Fail(name, "No parameter can follow one with '...'.");

        if (TryTake(TokenKind.Ellipsis))
            return new(name.Text ?? "", null, IsVariadic: true);

        var value = TryTake(TokenKind.Assign) ? ParseExpression() : null;
        if (value is null && before.Count > 0 && before[^1].Default is not null)
            Fail(name, "A parameter without a default cannot follow one that has a default.");

        return new(name.Text ?? "", value, IsVariadic: false);
    }

    private ScriptFunction Parametric(string name, List<Parameter> parameters)
    {
        var isVariadic = parameters.Count > 0 && parameters[^1].IsVariadic;
        ImmutableArray<TemplateParameter> own =
            [.. parameters.Where(one => !one.IsVariadic).Select(one => new TemplateParameter(one.Name, one.Default is null))];
        var slots = new int[parameters.Count];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = _engine.Globals.SlotOf(parameters[i].Name);

        return new(
            name,
            own,
            isVariadic,
            isParametric: true,
            slots,
            [.. parameters.Select(one => one.Name)],
            [.. parameters.Select(one => one.Default)]);
    }

    /// <summary><c>f(x) = …</c>, the left side parsed as a call.</summary>
    private FunctionStatement ParseInlineFunction(CallExpression signature)
    {
        var parameters = new List<Parameter>();
        foreach (var argument in signature.Positional)
        {
            if (argument is GlobalVariable variable)
                parameters.Add(new(variable.Name, null, IsVariadic: false));
            else
                Fail(argument.Position, "Expected the name of a parameter.");
        }

        if (signature.Target is not IAssignable)
            Fail(signature.Target.Position, "Expected the name of a function.");

        var value = ParseExpression();
        var function = Parametric(Printing.TreePrinter.TextOf(signature.Target), parameters);
        return new(signature.Position, signature.Target, function.Complete(_template, new BlockStatement(value.Position, []), value));
    }

    private sealed record Parameter(string Name, Expression? Default, bool IsVariadic);
}
