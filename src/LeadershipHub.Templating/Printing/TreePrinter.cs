using System.Text;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Printing;

/// <summary>Prints a tree as a template that parses to the same tree.</summary>
internal sealed class TreePrinter
{
    private readonly StringBuilder _text = new();
    private bool _inCode;

    // The code that is open, or opens next, stands behind white space that indents what it prints.
    private bool _indents;

    public static string TextOf(Node node)
    {
        var printer = new TreePrinter { _inCode = true };
        node.Print(printer);
        return printer._text.ToString();
    }

    public static string Print(Template template)
    {
        var printer = new TreePrinter();
        template.Body.Print(printer);
        printer.LeaveCode();
        return printer._text.ToString();
    }

    public void Write(string text)
    {
        EnterCode();
        _text.Append(text);
    }

    /// <summary>Text inside an interpolated string.</summary>
    public void WriteEscaped(string text) => Write(StringLiteral.Escape(text).Replace("{", "\\{", StringComparison.Ordinal));

    public void Keyword(string text) => Write(text);

    public void EndStatement() => Write("\n");

    public void WriteStatement(Expression expression, bool isIndented)
    {
        // At the start of a line, without white space before it, code does not indent.
        if (_inCode && _indents && !isIndented)
            LeaveCode();

        EnterCode();
        expression.Print(this);
        EndStatement();
    }

    public void WriteBlock(Statement block)
    {
        EndStatement();
        block.Print(this);
    }

    public void EndBlock() => Write("end\n");

    public void WriteList(Expression[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            Write(i > 0 ? ", " : "");
            items[i].Print(this);
        }
    }

    /// <summary>Text outside code, in an escape block where it would look like code or like white space that indents.</summary>
    public void WriteRaw(string text, bool indentsNext)
    {
        LeaveCode();
        var tail = indentsNext ? Math.Max(0, text.LastIndexOf('\n')) : StartOfIndent(text);
        WriteText(text[..tail]);

        // Within an escape block white space does not indent.
        if (indentsNext)
            _text.Append(text, tail, text.Length - tail);
        else if (tail < text.Length)
            WriteEscapeBlock(text[tail..]);

        _indents = indentsNext;
    }

    /// <summary>Where the white space begins that ends the text and stands alone on its line.</summary>
    private static int StartOfIndent(string text)
    {
        var at = text.Length;
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;

        return at == 0 || text[at - 1] == '\n' ? at : text.Length;
    }

    private void WriteText(string text)
    {
        if (!LooksLikeCode(text))
        {
            _text.Append(text);
            return;
        }

        // At the edges of an escape block these would strip white space.
        var inner = text.AsSpan().Trim("-~");
        var start = text.AsSpan().IndexOfAnyExcept("-~");
        _text.Append(text, 0, start);
        WriteEscapeBlock(inner.ToString());
        _text.Append(text, start + inner.Length, text.Length - start - inner.Length);
    }

    private void WriteEscapeBlock(string text)
    {
        var percents = "%";
        while (text.Contains("}" + percents, StringComparison.Ordinal))
            percents += "%";

        _text.Append('{').Append(percents).Append('{').Append(text).Append('}').Append(percents).Append('}');
    }

    private static bool LooksLikeCode(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) || text.EndsWith('{');

    private void EnterCode()
    {
        if (!_inCode)
            _text.Append("{{ ");

        _inCode = true;
    }

    private void LeaveCode()
    {
        // The text that follows must begin a line: only there does white space indent what is printed behind it.
        if (_inCode)
            _text.Append("~}}\n");

        _inCode = false;
        _indents = false;
    }
}
