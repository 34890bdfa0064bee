using System.Text;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>string</c>: tests, case, and white space.</summary>
internal static partial class StringFunctions
{
    public static ValueMap Make()
    {
        var set = new FunctionSet("string")
            .Add("empty text", static (c, a) => c.Text(a[0]).Length == 0)
            .Add("whitespace text", static (c, a) => string.IsNullOrWhiteSpace(c.Text(a[0])))
            .Add("size text", static (c, a) => c.Text(a[0]).Length)
            .Add("contains text value", static (c, a) => c.Text(a[1]).Length > 0 && c.Text(a[0]).Contains(c.Text(a[1]), StringComparison.Ordinal))
            .Add("starts_with text value", static (c, a) => !a[0].IsNull && !a[1].IsNull && c.Text(a[0]).StartsWith(c.Text(a[1]), StringComparison.Ordinal))
            .Add("ends_with text value", static (c, a) => !a[0].IsNull && !a[1].IsNull && c.Text(a[0]).EndsWith(c.Text(a[1]), StringComparison.Ordinal))
            .Add("equals_ignore_case text value", static (c, a) => string.Equals(c.Text(a[0]), c.Text(a[1]), StringComparison.OrdinalIgnoreCase))
            .Add("index_of text search startIndex? count? stringComparison?", IndexOf)
            .Add("upcase text", static (c, a) => c.Text(a[0]).ToUpperInvariant())
            .Add("downcase text", static (c, a) => c.Text(a[0]).ToLowerInvariant())
            .Add("capitalize text", static (c, a) => Capitalize(c.Text(a[0])))
            .Add("capitalizewords text", static (c, a) => CapitalizeWords(c.Text(a[0])))
            .Add("handleize text", static (c, a) => Handleize(c.Text(a[0])))
            .Add("strip text", static (c, a) => c.Text(a[0]).Trim())
            .Add("lstrip text", static (c, a) => c.Text(a[0]).TrimStart())
            .Add("rstrip text", static (c, a) => c.Text(a[0]).TrimEnd())
            .Add("strip_newlines text", static (c, a) =>
                c.Text(a[0]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))
            .Add("escape text", static (c, a) => StringLiteral.Escape(c.Text(a[0])))
            .Add("literal text", static (c, a) => a[0].IsNull ? default : StringLiteral.Of(c.Text(a[0])))
            .Add("pluralize number singular plural", static (c, a) => c.Number(a[0]) == 1 ? a[1] : a[2]);
        AddEditing(set);
        AddCoding(set);
        return set.Map;
    }

    private static Value IndexOf(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var text = context.Text(arguments[0]);
        var start = context.Int(arguments[2]);
        if (start < 0 || start > text.Length)
            throw context.Error($"The start index {start} is outside the text.");

        var count = context.Int(arguments[3], text.Length - start);
        if (count < 0 || count > text.Length - start)
            throw context.Error($"The count {count} goes beyond the text.");

        var comparison = StringComparison.Ordinal;
        if (!arguments[4].IsNull && !Enum.TryParse(context.Text(arguments[4]), out comparison))
            throw context.Error($"There is no string comparison named '{context.Text(arguments[4])}'.");

        return text.IndexOf(context.Text(arguments[1]), start, count, comparison);
    }

    private static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = i == 0 || char.IsWhiteSpace(source[i - 1]) ? char.ToUpperInvariant(source[i]) : source[i];
    });

    /// <summary>Letters and digits in lower case; one hyphen for anything between them.</summary>
    private static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                handle.Append(char.ToLowerInvariant(letter));
            else if (handle.Length > 0 && handle[^1] != '-')
                handle.Append('-');
        }

        if (handle.Length > 0 && handle[^1] == '-')
            handle.Length--;

        return handle.ToString();
    }
}
