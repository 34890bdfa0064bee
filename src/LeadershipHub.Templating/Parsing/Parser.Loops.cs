using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Parser
{
    private ForStatement ParseFor()
    {
        var start = Take();
        var header = ParseLoopHeader();
        var body = ParseLoopBody(start);
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
        var body = ParseLoopBody(start);
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
        var body = ParseLoopBody(start);
        ExpectEnd(start);
        return new(start.Start, condition, body);
    }

    private Statement ParseLoopBody(Token start)
    {
        _loops++;
        var body = ParseBlock(start);
        _loops--;
        return body;
    }
}
