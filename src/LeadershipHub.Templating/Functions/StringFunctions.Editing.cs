using System.Globalization;
using System.Text;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Functions;

internal static partial class StringFunctions
{
    private const int WidestPadding = 1 << 20;

    private static void AddEditing(FunctionSet set) => set
        .Add("append text with", static (c, a) => Join(c, a[0], a[1]))
        .Add("prepend text by", static (c, a) => Join(c, a[1], a[0]))
        .Add("remove text remove", static (c, a) => Replace(c.Text(a[0]), c.Text(a[1]), ""))
        .Add("remove_first text remove", static (c, a) => ReplaceOne(c.Text(a[0]), c.Text(a[1]), "", fromEnd: false))
        .Add("remove_last text remove", static (c, a) => ReplaceOne(c.Text(a[0]), c.Text(a[1]), "", fromEnd: true))
        .Add("replace text match replace", static (c, a) => Replace(c.Text(a[0]), c.Text(a[1]), c.Text(a[2])))
        .Add("replace_first text match replace fromEnd?", static (c, a) => ReplaceOne(c.Text(a[0]), c.Text(a[1]), c.Text(a[2]), a[3].IsTrue))
        .Add("slice text start length?", static (c, a) => Slice(c.Text(a[0]), c.Int(a[1]), c.Int(a[2], int.MaxValue)))
        .Add("slice1 text start length?", static (c, a) => Slice(c.Text(a[0]), c.Int(a[1]), c.Int(a[2], 1)))
        .Add("split text match", static (c, a) => Split(c.Text(a[0]), c.Text(a[1])))
        .Add("truncate text length ellipsis?", static (c, a) => Truncate(c.Text(a[0]), c.Int(a[1]), a[2].IsNull ? "..." : c.Text(a[2])))
        .Add("truncatewords text count ellipsis?", static (c, a) => TruncateWords(c.Text(a[0]), c.Int(a[1]), a[2].IsNull ? "..." : c.Text(a[2])))
        .Add("pad_left text width", static (c, a) => c.Text(a[0]).PadLeft(Width(c, a[1])))
        .Add("pad_right text width", static (c, a) => c.Text(a[0]).PadRight(Width(c, a[1])))
        .Add("to_int text", static (c, a) =>
            int.TryParse(c.Text(a[0]), NumberStyles.Integer, c.Engine.Options.Culture, out var number) ? number : default(Value))
        .Add("to_long text", static (c, a) =>
            long.TryParse(c.Text(a[0]), NumberStyles.Integer, c.Engine.Options.Culture, out var number) ? number : default(Value))
        .Add("to_float text", static (c, a) =>
            float.TryParse(c.Text(a[0]), NumberStyles.Float | NumberStyles.AllowThousands, c.Engine.Options.Culture, out var number) ? Value.From(number) : default)
        .Add("to_double text", static (c, a) =>
            double.TryParse(c.Text(a[0]), NumberStyles.Float | NumberStyles.AllowThousands, c.Engine.Options.Culture, out var number) ? number : default(Value));

    /// <summary>As the operator does: HTML stays HTML, and what is added to it is escaped.</summary>
    private static Value Join(RenderContext context, Value left, Value right) =>
        left.Kind == ValueKind.Html || right.Kind == ValueKind.Html
            ? Operators.Apply(BinaryOperator.Add, left, right, context)
            : string.Concat(context.Text(left), context.Text(right));

    private static string Replace(string text, string match, string with) =>
        match.Length == 0 ? text : text.Replace(match, with, StringComparison.Ordinal);

    private static string ReplaceOne(string text, string match, string with, bool fromEnd)
    {
        if (match.Length == 0)
            return text;

        var at = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + match.Length));
    }

    /// <summary>A start before the text uses up length, as in Scriban.</summary>
    private static string Slice(string text, int start, int length)
    {
        var from = start < 0 ? start + text.Length : start;
        var end = (int)Math.Min(text.Length, (long)from + length);
        from = Math.Max(0, from);
        return from < end ? text[from..end] : "";
    }

    private static ValueList Split(string text, string match)
    {
        var parts = new ValueList();
        foreach (var part in text.Split(match, StringSplitOptions.RemoveEmptyEntries))
            parts.Add(part);

        return parts;
    }

    private static string Truncate(string text, int length, string ellipsis)
    {
        if (text.Length <= length)
            return text;

        return string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);
    }

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= count)
            return string.Join(' ', words);

        return new StringBuilder().AppendJoin(' ', words.Take(Math.Max(0, count))).Append(ellipsis).ToString();
    }

    private static int Width(RenderContext context, Value width)
    {
        var number = context.Int(width);
        return number <= WidestPadding ? Math.Max(0, number) : throw context.Error($"The width {number} is above {WidestPadding}.");
    }
}
