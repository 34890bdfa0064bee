using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>Markdown of a reference: headings, paragraphs and tables, with an empty line between them.</summary>
internal sealed partial class ReferenceText
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => Block($"{new string('#', level)} {text}\n");

    public void Paragraph(string text) => Block(text + "\n");

    public void Code(string text) => Block($"```\n{text}\n```\n");

    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Row).ToList();
        if (lines.Count > 0)
            Block($"{Row(header)}{Row([.. header.Select(_ => "---")])}{string.Concat(lines)}");
    }

    public override string ToString() => _text.ToString();

    /// <summary>A sentence of the code, which is no Markdown: words in quotes and addresses become code, all else is left as it is.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        var from = 0;
        foreach (Match code in Code().Matches(text))
        {
            plain.Append(Escaped(text[from..code.Index])).Append(CodeSpan(code.Value.Trim('\'')));
            from = code.Index + code.Length;
        }

        return plain.Append(Escaped(text[from..])).ToString();
    }

    /// <summary>Text that Markdown and HTML leave as it is.</summary>
    public static string Escaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '<' or '*' or '_' or '[' or ']' or '`' or '\\' or '|' or '#' or '~')
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }

    /// <summary>A code span in a cell of a table.</summary>
    public static string CodeSpan(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    // An apostrophe within a word begins no quotes.
    [GeneratedRegex(@"(?<![\w'])'[^' ][^']*'(?!\w)|https?://[^\s,;]*[\w/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    private void Block(string text) => _text.Append(_text.Length > 0 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"{text}");

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
