using System.Text;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>
/// Takes comments and needless white space out of a style sheet, and nothing else: no value is rewritten, so what works
/// unminified works minified. Strings, URLs and escaped characters are left alone. https://www.w3.org/TR/css-syntax-3/
/// </summary>
internal sealed class CssMinifier
{
    private readonly string _css;
    private readonly StringBuilder _result;

    // Inside parentheses a space may separate, around + and - in calc() it must, and before ( it changes the meaning.
    private int _parentheses;

    // Up to here the result was copied as it stood: its last character is no delimiter, whatever it looks like.
    private int _verbatim;

    private CssMinifier(string css)
    {
        _css = css;
        _result = new(css.Length);
    }

    public static string Minify(string css) => new CssMinifier(css).Run();

    private string Run()
    {
        for (var i = 0; i < _css.Length; i++)
        {
            var letter = _css[i];
            if (letter is '"' or '\'')
                i = Copy(i, EndOfString(i));
            else if (letter == '\\')
                i = Copy(i, i + 1);
            else if (letter == '/' && i + 1 < _css.Length && _css[i + 1] == '*')
                i = SkipComment(i);
            else if (char.IsWhiteSpace(letter))
                AddSpace();
            else if (letter == '(' && IsUrl(i))
                i = CopyUrl(i);
            else
                Add(letter);
        }

        return _result.ToString().Trim();
    }

    private void AddSpace()
    {
        if (_result.Length > 0 && !EndsTight() && _result[^1] != ' ')
            _result.Append(' ');
    }

    private void Add(char letter)
    {
        _parentheses += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        if (_result.Length > _verbatim && _result[^1] == ' ' && IsTightBefore(letter))
            _result.Length--;
        // The last semicolon of a block says nothing.
        if (letter == '}' && _result.Length > _verbatim && _result[^1] == ';')
            _result.Length--;

        _result.Append(letter);
    }

    // After these, white space means nothing. A colon is not among them before a selector's pseudo-class: 'a :hover' is not 'a:hover'.
    private bool EndsTight() => _result.Length > _verbatim && (_result[^1] is '{' or '}' or ';' or ',' or '(' or '[' || (_result[^1] is ':' or '>' && _parentheses == 0));

    private bool IsTightBefore(char letter) => letter is '{' or '}' or ';' or ',' or ')' or ']' || (letter is '>' && _parentheses == 0);

    private int Copy(int start, int end)
    {
        end = Math.Min(end, _css.Length - 1);
        _result.Append(_css, start, end - start + 1);
        _verbatim = _result.Length;
        return end;
    }

    private int EndOfString(int start)
    {
        var end = start + 1;
        while (end < _css.Length && _css[end] != _css[start])
            end += _css[end] == '\\' ? 2 : 1;

        return end;
    }

    // A comment is no white space: between two words an empty one keeps them apart without relating them.
    private int SkipComment(int start)
    {
        var end = _css.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0)
            return _css.Length;

        var next = end + 2 < _css.Length ? _css[end + 2] : ' ';
        if (_result.Length > 0 && _result[^1] != ' ' && !EndsTight() && !char.IsWhiteSpace(next) && !IsTightBefore(next))
        {
            _result.Append("/**/");
            _verbatim = _result.Length;
        }

        return end + 1;
    }

    // 'url(' whose content has no quotes: a token of its own, in which neither quotes nor comments mean anything.
    private bool IsUrl(int parenthesis)
    {
        if (parenthesis < 3 || !_css.AsSpan(parenthesis - 3, 3).Equals("url", StringComparison.OrdinalIgnoreCase))
            return false;
        if (parenthesis > 3 && (char.IsLetterOrDigit(_css[parenthesis - 4]) || _css[parenthesis - 4] is '-' or '_'))
            return false;

        var content = _css.AsSpan(parenthesis + 1).TrimStart();
        return content.Length > 0 && content[0] is not ('"' or '\'');
    }

    private int CopyUrl(int parenthesis)
    {
        var end = parenthesis + 1;
        while (end < _css.Length && _css[end] != ')')
            end += _css[end] == '\\' ? 2 : 1;

        end = Math.Min(end, _css.Length);
        _result.Append('(').Append(_css.AsSpan(parenthesis + 1, end - parenthesis - 1).Trim());
        _verbatim = _result.Length;
        if (end < _css.Length)
            _result.Append(')');

        return end;
    }
}
