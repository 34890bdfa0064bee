using System.Text;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Printing;

/// <summary>Prints a tree as a template that parses to the same tree.</summary>
internal sealed class TreePrinter
{
    private readonly StringBuilder _text = new();
    private bool _inCode;

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

    public void WriteStatement(Expression expression)
    {
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

    /// <summary>Text outside code, in an escape block where it looks like code.</summary>
    public void WriteRaw(string text)
    {
        LeaveCode();
        if (!LooksLikeCode(text))
        {
            _text.Append(text);
            return;
        }

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
        if (_inCode)
            _text.Append("}}");

        _inCode = false;
    }
}
