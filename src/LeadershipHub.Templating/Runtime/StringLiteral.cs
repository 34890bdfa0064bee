using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Writes a string as the language would read it.</summary>
internal static class StringLiteral
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    /// <summary>With double quotes around it.</summary>
    public static string Of(string text) => $"\"{Escape(text)}\"";

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
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
