using System.Globalization;
using System.Text;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Writes a string as the language would read it.</summary>
internal static class StringLiteral
{
    /// <summary>With double quotes around it.</summary>
    public static string Of(string text) => $"\"{Escape(text)}\"";

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('"', '\\', '\u007f') < 0 && !text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return text;

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            Append(escaped, letter);

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char letter)
    {
        switch (letter)
        {
            case '"': escaped.Append("\\\""); break;
            case '\\': escaped.Append("\\\\"); break;
            case '\n': escaped.Append("\\n"); break;
            case '\r': escaped.Append("\\r"); break;
            case '\t': escaped.Append("\\t"); break;
            case '\b': escaped.Append("\\b"); break;
            case '\f': escaped.Append("\\f"); break;
            case < ' ' or '\u007f': escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}"); break;
            default: escaped.Append(letter); break;
        }
    }
}
