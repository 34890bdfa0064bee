using System.Text;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>
/// Takes comments and needless white space out of a style sheet, and nothing else: no value is rewritten, so what works
/// unminified works minified. Strings are left alone. https://www.w3.org/TR/css-syntax-3/
/// </summary>
internal static class CssMinifier
{
    public static string Minify(string css)
    {
        var result = new StringBuilder(css.Length);
        // Inside parentheses a space may separate, around + and - in calc() it must, and before ( it changes the meaning.
        var parentheses = 0;
        for (var i = 0; i < css.Length; i++)
        {
            var letter = css[i];
            if (letter is '"' or '\'')
            {
                i = CopyString(css, i, result);
            }
            else if (letter == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                i = EndOfComment(css, i);
                AddSpace(result, parentheses);
            }
            else if (char.IsWhiteSpace(letter))
            {
                AddSpace(result, parentheses);
            }
            else
            {
                parentheses += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                Add(result, letter, parentheses);
            }
        }

        return result.ToString().Trim();
    }

    private static void AddSpace(StringBuilder result, int parentheses)
    {
        if (result.Length > 0 && !IsTight(result[^1], parentheses) && result[^1] != ' ')
            result.Append(' ');
    }

    private static void Add(StringBuilder result, char letter, int parentheses)
    {
        if (result.Length > 0 && result[^1] == ' ' && IsTightBefore(letter, parentheses))
            result.Length--;
        // The last semicolon of a block says nothing.
        if (letter == '}' && result.Length > 0 && result[^1] == ';')
            result.Length--;

        result.Append(letter);
    }

    // After these, white space means nothing. A colon is not among them before a selector's pseudo-class: 'a :hover' is not 'a:hover'.
    private static bool IsTight(char letter, int parentheses) => letter is '{' or '}' or ';' or ',' or '(' or '[' || (letter is ':' or '>' && parentheses == 0);

    private static bool IsTightBefore(char letter, int parentheses) => letter is '{' or '}' or ';' or ',' or ')' or ']' || (letter is '>' && parentheses == 0);

    private static int CopyString(string css, int start, StringBuilder result)
    {
        var end = start + 1;
        while (end < css.Length && css[end] != css[start])
            end += css[end] == '\\' ? 2 : 1;

        end = Math.Min(end, css.Length - 1);
        result.Append(css, start, end - start + 1);
        return end;
    }

    private static int EndOfComment(string css, int start)
    {
        var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? css.Length : end + 1;
    }
}
