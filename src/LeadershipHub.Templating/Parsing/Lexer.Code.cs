namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Lexer
{
    // The innermost of the interpolated strings that are open.
    private Interpolation? _interpolation;
    private int _braces;

    private void ReadCode()
    {
        _braces = 0;
        _interpolation = null;
        while (_at < text.Length)
        {
            var before = _at;
            if (SkipSpaceAndComments())
                continue;

            if (ReadCodeExit())
                return;

            ReadToken(afterSpace: before != _at || IsAfterSpace(before));
        }

        // The language lets the end of the file close it; in a theme it is a slip.
        if (mode != TemplateMode.Scriban)
            errors.Add(text.Length, "The code block is not closed. Expected '}}'.");
    }

    private bool IsAfterSpace(int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1]) || (_tokens.Count > 0 && (Last.Kind == TokenKind.CodeEnter || Last.End != at));

    /// <summary>Skips one run of white space or one comment; false if there is none.</summary>
    private bool SkipSpaceAndComments()
    {
        if (Current is '\n' or '\r')
        {
            ReadNewLine();
            return true;
        }

        if (char.IsWhiteSpace(Current))
        {
            _at++;
            return true;
        }

        if (Current != '#')
            return false;

        SkipComment();
        return true;
    }

    private void ReadNewLine()
    {
        var start = _at;
        _at += Current == '\r' && Next == '\n' ? 2 : 1;
        if (Last.Kind != TokenKind.NewLine)
            _tokens.Add(new(TokenKind.NewLine, start, _at, afterSpace: true));
    }

    private void SkipComment()
    {
        var isBlock = Next == '#';
        _at += isBlock ? 2 : 1;
        while (_at < text.Length && !IsExitHere())
        {
            if (isBlock && Current == '#' && Next == '#')
            {
                _at += 2;
                return;
            }

            if (!isBlock && Current is '\n' or '\r')
                return;

            _at++;
        }
    }

    private bool IsExitHere() => _interpolation is null
        && ((Current == '}' && Next == '}') || (Current is '-' or '~' && Next == '}' && Peek(2) == '}'));

    private bool ReadCodeExit()
    {
        if (_braces > 0 || !IsExitHere())
            return false;

        var start = _at;
        var control = Current;
        _at += control == '}' ? 2 : 3;
        _tokens.Add(new(TokenKind.CodeExit, start, _at, afterSpace: true));
        if (control != '}')
            StripAfter(control);

        return true;
    }

    private void ReadToken(bool afterSpace)
    {
        var letter = Current;
        if (char.IsAsciiLetter(letter) || letter == '_')
            ReadIdentifier(afterSpace);
        else if (char.IsAsciiDigit(letter))
            ReadNumber(afterSpace);
        else if (letter == '$')
            ReadDollar(afterSpace);
        else if (letter is '"' or '\'')
            ReadString(afterSpace);
        else if (letter == '`')
            ReadVerbatim(afterSpace);
        else if (letter is '{' or '}')
            ReadBrace(afterSpace);
        else
            ReadSymbol(afterSpace);
    }

    private void ReadIdentifier(bool afterSpace)
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
            _at++;

        // 'empty?' is the only name that ends in a question mark, and only as a member.
        if (Current == '?' && Next is not ('.' or '?' or '!') && Last.Kind is TokenKind.Dot or TokenKind.QuestionDot
            && _at - start == 5 && string.CompareOrdinal(text, start, "empty", 0, 5) == 0)
        {
            _at++;
        }

        _tokens.Add(new(TokenKind.Identifier, start, _at, afterSpace, engine.NameIn(text, start, _at)));
    }

    private void ReadDollar(bool afterSpace)
    {
        var start = _at++;
        if (Current is '"' or '\'')
        {
            _interpolation = new(Current, _braces, _interpolation);
            _at++;
            ReadInterpolationText(start, afterSpace);
            return;
        }

        if (Current == '$')
        {
            _at++;
        }
        else
        {
            while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
                _at++;
        }

        _tokens.Add(new(TokenKind.Local, start, _at, afterSpace, engine.NameIn(text, start + 1, _at)));
    }

    private void ReadBrace(bool afterSpace)
    {
        var start = _at++;
        if (text[start] == '{')
        {
            _braces++;
            _tokens.Add(new(TokenKind.OpenBrace, start, _at, afterSpace));
        }
        else if (_interpolation is { } open && _braces == open.Braces)
        {
            _tokens.Add(new(TokenKind.InterpolationClose, start, _at, afterSpace));
            ReadInterpolationText(_at, afterSpace: false);
        }
        else
        {
            _braces = Math.Max(0, _braces - 1);
            _tokens.Add(new(TokenKind.CloseBrace, start, _at, afterSpace));
        }
    }

    /// <summary>An interpolated string that is open: its quote, the braces open around it, and the one that it stands in.</summary>
    private sealed class Interpolation(char quote, int braces, Interpolation? outer)
    {
        public char Quote => quote;

        public int Braces => braces;

        public Interpolation? Outer => outer;
    }
}
