using System.Text;

namespace LeadershipHub.Templating.Parsing;

internal sealed partial class Lexer
{
    private void ReadString(bool afterSpace)
    {
        var start = _at++;
        var quote = text[start];
        var content = ReadPlain(quote, brace: quote) ?? ReadEscaped(quote, brace: quote);
        if (_at < text.Length)
            _at++;
        else
            errors.Add(start, $"The string is not closed. Expected {quote}.");

        _tokens.Add(new(TokenKind.String, start, _at, afterSpace, content));
    }

    /// <summary>Reads text up to the next expression or to the end of the interpolated string.</summary>
    private void ReadInterpolationText(int start, bool afterSpace)
    {
        // There is one: it has been opened, or an expression in it has ended.
        var quote = _interpolation!.Quote;
        var content = ReadPlain(quote, '{') ?? ReadEscaped(quote, '{');
        _tokens.Add(new(TokenKind.InterpolationText, start, _at, afterSpace, content));
        if (Current == '{' && _at < text.Length)
        {
            _tokens.Add(new(TokenKind.InterpolationOpen, _at, _at + 1, afterSpace: false));
            _at++;
            return;
        }

        _interpolation = _interpolation.Outer;
        if (_at < text.Length)
            _at++;
        else
            errors.Add(start, $"The interpolated string is not closed. Expected {quote}.");

        _tokens.Add(new(TokenKind.InterpolationEnd, _at, _at, afterSpace: false));
    }

    /// <summary>The text before the quote or the brace; null, with nothing read, if there is an escape in it or no end to it.</summary>
    private string? ReadPlain(char quote, char brace)
    {
        var end = _at;
        while (end < text.Length && text[end] != quote && text[end] != brace)
        {
            if (text[end] == '\\')
                return null;

            end++;
        }

        if (end == text.Length)
            return null;

        var content = text[_at..end];
        _at = end;
        return content;
    }

    private string ReadEscaped(char quote, char brace)
    {
        var content = new StringBuilder();
        while (_at < text.Length && Current != quote && Current != brace)
            ReadStringLetter(content);

        return content.ToString();
    }

    private void ReadVerbatim(bool afterSpace)
    {
        var start = _at++;
        var content = new StringBuilder();
        while (_at < text.Length)
        {
            if (Current == '`' && Next != '`')
                break;

            // Two backticks stand for one.
            _at += Current == '`' ? 1 : 0;
            content.Append(Current);
            _at++;
        }

        if (_at < text.Length)
            _at++;
        else
            errors.Add(start, "The verbatim string is not closed. Expected `.");

        _tokens.Add(new(TokenKind.Verbatim, start, _at, afterSpace, content.ToString()));
    }

    private void ReadStringLetter(StringBuilder content)
    {
        if (Current != '\\')
        {
            content.Append(Current);
            _at++;
            return;
        }

        _at++;
        var escape = Current;
        var start = _at++;
        switch (escape)
        {
            case 'n': content.Append('\n'); break;
            case 'r': content.Append('\r'); break;
            case 't': content.Append('\t'); break;
            case 'b': content.Append('\b'); break;
            case 'f': content.Append('\f'); break;
            case '0': content.Append('\0'); break;
            case '\r' when Current == '\n': _at++; break;
            case '\n': break;
            case '\'' or '"' or '\\' or '{' or '}': content.Append(escape); break;
            case 'u': ReadHexLetter(content, start, digits: 4); break;
            case 'x': ReadHexLetter(content, start, digits: 2); break;
            default:
                errors.Add(start - 1, $"'\\{escape}' is not an escape. Use \\\\ for a backslash.");
                break;
        }
    }

    private void ReadHexLetter(StringBuilder content, int start, int digits)
    {
        var code = 0;
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                errors.Add(start - 1, $"The escape needs {digits} hexadecimal digits.");
                return;
            }

            code = (code * 16) + HexValue(Current);
            _at++;
        }

        content.Append((char)code);
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private void ReadNumber(bool afterSpace)
    {
        var start = _at;
        if (Current == '0' && Next is 'x' or 'X' or 'b' or 'B')
        {
            _at += 2;
            while (char.IsAsciiHexDigit(Current) || Current == '_')
                _at++;

            if (Current is 'u' or 'U')
                _at++;
        }
        else
        {
            ReadDecimalNumber();
        }

        _tokens.Add(new(TokenKind.Number, start, _at, afterSpace));
    }

    private void ReadDecimalNumber()
    {
        SkipDigits();
        if (Current == '.' && char.IsAsciiDigit(Next))
        {
            _at++;
            SkipDigits();
        }

        var signed = Next is '+' or '-';
        if (Current is 'e' or 'E' && char.IsAsciiDigit(signed ? Peek(2) : Next))
        {
            _at += signed ? 2 : 1;
            SkipDigits();
        }

        if (Current is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsAsciiLetterOrDigit(Next))
            _at++;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current) || (Current == '_' && char.IsAsciiDigit(Next)))
            _at++;
    }
}
