using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Parsing;

/// <summary>Cuts a template into tokens: text blocks, escape blocks and the code between <c>{{</c> and <c>}}</c>.</summary>
internal sealed partial class Lexer(TemplateEngine engine, string text, TemplateMode mode, ErrorList errors)
{
    private readonly ArrayBuilder<Token> _tokens = new(64 + (text.Length / 8));
    private int _at;

    public static ArrayBuilder<Token> Read(TemplateEngine engine, string text, TemplateMode mode, ErrorList errors)
    {
        var lexer = new Lexer(engine, text, mode, errors);
        lexer.ReadBlocks();
        return lexer._tokens;
    }

    private Token Last => _tokens[_tokens.Count - 1];

    private char Current => _at < text.Length ? text[_at] : '\0';

    private char Next => _at + 1 < text.Length ? text[_at + 1] : '\0';

    private char Peek(int distance) => _at + distance < text.Length ? text[_at + distance] : '\0';

    private void ReadBlocks()
    {
        while (_at < text.Length)
        {
            var start = _at;
            var open = FindOpening(start, out var percents);
            if (open < 0)
            {
                AddRaw(start, text.Length);
                _at = text.Length;
            }
            else if (percents > 0)
            {
                ReadEscape(start, open, percents);
            }
            else
            {
                ReadCodeBlock(start, open);
            }
        }

        _tokens.Add(new(TokenKind.EndOfFile, text.Length, text.Length, afterSpace: true));
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>; <paramref name="percents"/> is 0 for code.</summary>
    private int FindOpening(int from, out int percents)
    {
        percents = 0;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] != '{')
                continue;

            if (at + 1 < text.Length && text[at + 1] == '{')
                return at;

            var past = at + 1;
            while (past < text.Length && text[past] == '%')
                past++;

            percents = past - at - 1;
            if (percents > 0 && past < text.Length && text[past] == '{')
                return at;
        }

        percents = 0;
        return -1;
    }

    private void ReadCodeBlock(int start, int open)
    {
        _at = open + 2;
        var rawEnd = StripBefore(start, open);
        AddRaw(start, rawEnd);
        _tokens.Add(new(TokenKind.CodeEnter, open, _at, afterSpace: true, rawEnd == open ? IndentBefore(start, open) : null));
        ReadCode();
    }

    private void ReadEscape(int start, int open, int percents)
    {
        _at = open + percents + 2;
        AddRaw(start, StripBefore(start, open));
        var contentStart = _at;
        var close = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(close, contentStart, StringComparison.Ordinal);
        if (end < 0)
        {
            errors.Add(open, $"The escape block is not closed. Expected '{close}'.");
            end = text.Length;
            _at = end;
        }
        else
        {
            _at = end + close.Length;
        }

        var contentEnd = end;
        if (_at > end && end > contentStart && text[end - 1] is '-' or '~')
        {
            contentEnd = end - 1;
            StripAfter(text[end - 1]);
        }

        if (contentEnd > contentStart)
            _tokens.Add(new(TokenKind.Escape, contentStart, contentEnd, afterSpace: false, text[contentStart..contentEnd]));
    }

    private void AddRaw(int start, int end)
    {
        if (end > start)
            _tokens.Add(new(TokenKind.Raw, start, end, afterSpace: false));
    }

    /// <summary>Reads the white space control after an opening and says where the text before it now ends.</summary>
    private int StripBefore(int start, int open)
    {
        var end = open;
        if (Current == '-')
        {
            _at++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
        }
        else if (Current == '~')
        {
            _at++;
            while (end > start && text[end - 1] is ' ' or '\t')
                end--;
        }

        return end;
    }

    /// <summary>Skips the white space that <c>-}}</c> or <c>~}}</c> removes.</summary>
    private void StripAfter(char control)
    {
        if (control == '-')
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;

            return;
        }

        while (Current is ' ' or '\t')
            _at++;

        if (Current == '\r' && Next == '\n')
            _at++;

        if (Current == '\n')
            _at++;
    }

    /// <summary>The white space before <paramref name="open"/> if nothing else stands before it on its line.</summary>
    private string? IndentBefore(int start, int open)
    {
        var at = open;
        while (at > start && text[at - 1] is ' ' or '\t')
            at--;

        var startsLine = at == 0 || text[at - 1] == '\n';
        return startsLine && at < open ? text[at..open] : null;
    }
}
