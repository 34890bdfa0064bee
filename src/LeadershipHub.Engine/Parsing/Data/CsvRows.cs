using System.Buffers;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Splits a CSV text into rows of fields with their places; a field without quotes is plain.</summary>
internal sealed class CsvRows(string path, string text, ICollection<Diagnostic> diagnostics)
{
    private readonly char _separator = FindSeparator(text);
    private readonly SearchValues<char> _ends = SearchValues.Create(FindSeparator(text), '\r', '\n');
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The next row that is not empty, with at least one field; null at the end.</summary>
    public List<DataScalar>? Next()
    {
        while (_at < text.Length)
        {
            if (!TryEndLine())
                return ReadRow();
        }

        return null;
    }

    private List<DataScalar> ReadRow()
    {
        var fields = new List<DataScalar> { ReadField() };
        while (_at < text.Length && text[_at] == _separator)
        {
            _at++;
            fields.Add(ReadField());
        }

        TryEndLine();
        return fields;
    }

    private DataScalar ReadField() => _at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadPlain();

    private DataScalar ReadPlain()
    {
        var position = Here();
        var value = text.AsSpan(_at, LengthToEnd());
        if (value.Contains('"'))
            diagnostics.Add(DataDiagnostics.StrayQuote(new(path, position.Line, position.Column)));

        _at += value.Length;
        return new(value.ToString(), IsPlain: true, position);
    }

    private DataScalar ReadQuoted()
    {
        var position = Here();
        var value = new StringBuilder();
        _at++;
        while (true)
        {
            var quote = text.IndexOf('"', _at);
            if (quote < 0)
            {
                diagnostics.Add(DataDiagnostics.OpenQuote(new(path, position.Line, position.Column)));
                _at = text.Length;
                return new(value.ToString(), IsPlain: false, position);
            }

            Append(value, quote);
            _at = quote + 1;
            if (_at == text.Length || text[_at] != '"')
                break;

            value.Append('"');
            _at++;
        }

        SkipAfterQuote();
        return new(value.ToString(), IsPlain: false, position);
    }

    private void Append(StringBuilder value, int end)
    {
        var part = text.AsSpan(_at, end - _at);
        value.Append(part);
        if (part.LastIndexOf('\n') is not (>= 0 and var newline))
            return;

        _line += part.Count('\n');
        _lineStart = _at + newline + 1;
    }

    private void SkipAfterQuote()
    {
        var length = LengthToEnd();
        if (length == 0)
            return;

        var position = Here();
        diagnostics.Add(DataDiagnostics.StrayQuote(new(path, position.Line, position.Column)));
        _at += length;
    }

    private int LengthToEnd() => text.AsSpan(_at).IndexOfAny(_ends) is >= 0 and var length ? length : text.Length - _at;

    private bool TryEndLine()
    {
        if (_at == text.Length || text[_at] is not ('\r' or '\n'))
            return false;

        _at += text.AsSpan(_at).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        _line++;
        _lineStart = _at;
        return true;
    }

    private Position Here() => new(_line, _at - _lineStart + 1);

    private static char FindSeparator(string text)
    {
        var firstLine = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        if (firstLine.Contains(','))
            return ',';

        return firstLine.Contains(';') ? ';' : firstLine.Contains('\t') ? '\t' : ',';
    }
}
