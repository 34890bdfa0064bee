using System.Text;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>
/// Takes comments, indentation and blank lines out of a script, and nothing else: line ends stay, so that automatic semicolon
/// insertion is not disturbed. Strings, templates and regular expressions are left alone. https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar
/// </summary>
internal static class JsMinifier
{
    // After these a slash begins a regular expression rather than dividing.
    private const string BeforeRegex = "(,=:[!&|?{};+-*%<>~^";

    private static readonly string[] WordsBeforeRegex = ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield"];

    // What follows the parentheses of these is a statement, and no value to divide.
    private static readonly string[] WordsBeforeCondition = ["if", "while", "for", "with"];

    public static string Minify(string script)
    {
        var result = new StringBuilder(script.Length);
        var conditions = new Stack<bool>();
        var afterCondition = false;
        for (var i = 0; i < script.Length; i++)
        {
            var letter = script[i];
            var next = i + 1 < script.Length ? script[i + 1] : '\0';
            if (letter is '"' or '\'' or '`')
                i = CopyQuoted(script, i, result);
            else if (letter == '/' && next == '/')
                i = SkipLine(script, i);
            else if (letter == '/' && next == '*')
                i = SkipComment(script, i, result);
            else if (letter == '/' && StartsRegex(result, afterCondition))
                i = CopyRegex(script, i, result);
            else if (letter is '\r')
                continue;
            else if (letter is ' ' or '\t' or '\n')
                AddSpace(result, letter);
            else
            {
                if (letter == '(')
                    conditions.Push(WordsBeforeCondition.Contains(LastWord(result), StringComparer.Ordinal));
                else if (letter == ')')
                    afterCondition = conditions.TryPop(out var isCondition) && isCondition;
                result.Append(letter);
            }
        }

        return result.ToString().Trim();
    }

    private static void AddSpace(StringBuilder result, char space)
    {
        if (result.Length == 0)
            return;

        // A line end swallows the spaces before it, and stands for those after it.
        if (space == '\n')
        {
            while (result.Length > 0 && result[^1] == ' ')
                result.Length--;
            if (result.Length > 0 && result[^1] != '\n')
                result.Append('\n');
        }
        else if (result[^1] is not (' ' or '\n'))
        {
            result.Append(' ');
        }
    }

    private static int CopyQuoted(string script, int start, StringBuilder result)
    {
        var end = start + 1;
        while (end < script.Length && script[end] != script[start])
        {
            // What stands in ${…} of a template may hold further templates; their quotes belong to them.
            if (script[start] == '`' && script[end] == '$' && end + 1 < script.Length && script[end + 1] == '{')
                end = EndOfPlaceholder(script, end + 2);
            end += end < script.Length && script[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, script.Length - 1);
        result.Append(script, start, end - start + 1);
        return end;
    }

    private static int EndOfPlaceholder(string script, int start)
    {
        var depth = 1;
        var ignored = new StringBuilder();
        for (var i = start; i < script.Length; i++)
        {
            if (script[i] is '"' or '\'' or '`')
                i = CopyQuoted(script, i, ignored);
            else if (script[i] == '{')
                depth++;
            else if (script[i] == '}' && --depth == 0)
                return i;
        }

        return script.Length - 1;
    }

    private static int SkipLine(string script, int start)
    {
        var end = script.IndexOf('\n', start);
        return end < 0 ? script.Length : end - 1;
    }

    // A comment over several lines counts as a line end, one in a line as a space.
    private static int SkipComment(string script, int start, StringBuilder result)
    {
        var end = script.IndexOf("*/", start + 2, StringComparison.Ordinal);
        end = end < 0 ? script.Length : end + 1;
        AddSpace(result, script.AsSpan(start, Math.Min(end, script.Length) - start).Contains('\n') ? '\n' : ' ');
        return end;
    }

    private static bool StartsRegex(StringBuilder result, bool afterCondition)
    {
        var last = LastLetter(result);
        if (last < 0)
            return true;
        if (result[last] == ')')
            return afterCondition;
        // 'a++ / b' divides.
        if (result[last] is '+' or '-' && last > 0 && result[last - 1] == result[last])
            return false;

        return BeforeRegex.Contains(result[last], StringComparison.Ordinal) || WordsBeforeRegex.Contains(LastWord(result), StringComparer.Ordinal);
    }

    private static int LastLetter(StringBuilder result)
    {
        var last = result.Length - 1;
        while (last >= 0 && result[last] is (' ' or '\n'))
            last--;

        return last;
    }

    // "" where the last thing is no word, or the name of a member, which may be that of a keyword.
    private static string LastWord(StringBuilder result)
    {
        var last = LastLetter(result);
        var start = last;
        while (start >= 0 && (char.IsLetterOrDigit(result[start]) || result[start] is '_' or '$'))
            start--;

        return start >= 0 && result[start] is ('.' or '#') ? "" : result.ToString(start + 1, last - start);
    }

    private static int CopyRegex(string script, int start, StringBuilder result)
    {
        var inClass = false;
        var end = start + 1;
        while (end < script.Length && script[end] != '\n' && (inClass || script[end] != '/'))
        {
            inClass = script[end] == '[' || (inClass && script[end] != ']');
            end += script[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, script.Length - 1);
        result.Append(script, start, end - start + 1);
        return end;
    }
}
