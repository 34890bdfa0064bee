using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes the author's words: escaped and with smart punctuation into the HTML, plainly into a capture, and counts them.</summary>
internal sealed class Prose(Utf8Buffer html, bool smart)
{
    private static readonly AsciiSet Smart = new("&<>\"'-.");

    private readonly CaptureBuffer _capture = new();
    private WordCounter _words;
    private bool _toHtml = true;
    private bool _capturing;
    private char _before;

    public int Words => _words.Words;

    /// <summary>Plain text written since the capture began.</summary>
    public int CaptureLength => _capture.Length;

    public bool IsCapturing
    {
        get => _capturing;
        set => _capturing = value;
    }

    /// <summary>Words of a text. <paramref name="isEscaped"/>: its first character is meant literally.</summary>
    public void Write(ReadOnlySpan<char> text, bool isEscaped = false)
    {
        if (isEscaped && !text.IsEmpty)
        {
            WriteVerbatim(text[..1]);
            text = text[1..];
        }

        while (!text.IsEmpty)
        {
            var at = smart ? Smart.IndexIn(text) : text.IndexOfAny("&<>\"");
            if (at != 0)
            {
                var plain = at < 0 ? text : text[..at];
                WritePlain(plain);
                if (at < 0)
                    return;
            }

            if (text[at] is '&' or '<' or '>' || !smart)
            {
                WriteVerbatim(text.Slice(at, 1));
                text = text[(at + 1)..];
            }
            else
            {
                WriteVerbatim(SmartPunctuation.Replace(text[at..], at > 0 ? text[at - 1] : _before, out var length));
                text = text[(at + length)..];
            }
        }
    }

    /// <summary>Text that is written as it is, only escaped: code, entities, escaped characters.</summary>
    public void WriteVerbatim(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;

        if (_toHtml)
        {
            html.WriteEscaped(text);
            _words.Add(text);
        }

        if (_capturing)
            _capture.Append(text);

        _before = text[^1];
    }

    /// <summary>Words that readers see but that are written elsewhere or not at all.</summary>
    public void Count(ReadOnlySpan<char> text) => _words.Add(text);

    /// <summary>The end of a line inside a paragraph.</summary>
    public void BreakLine()
    {
        _words.Break();
        _before = ' ';
        if (_capturing)
            _capture.Append(" ");
    }

    /// <summary>The beginning or end of a block.</summary>
    public void BreakBlock()
    {
        _words.Break();
        _before = '\0';
        if (_capturing)
            _capture.Append(" ");
    }

    /// <summary>What is written until <see cref="EndPlain"/> is neither counted nor part of the HTML.</summary>
    public PlainMark BeginPlain()
    {
        var mark = new PlainMark(_toHtml, _capturing, _before, _capture.Length);
        (_toHtml, _capturing, _before) = (false, true, '\0');
        return mark;
    }

    /// <summary>The plain text written since, with white space collapsed.</summary>
    public string EndPlain(PlainMark mark)
    {
        var text = Captured(mark.Length);
        _capture.TruncateTo(mark.Length);
        (_toHtml, _capturing, _before) = (mark.ToHtml, mark.Capturing, mark.Before);
        return text;
    }

    /// <summary>Captured text from an index on, with white space collapsed to single spaces and none at the ends.</summary>
    public string Captured(int from) => _capture.Collapsed(from);

    public void Clear()
    {
        _capture.Clear();
        _words = default;
        (_toHtml, _capturing, _before) = (true, false, '\0');
    }

    private void WritePlain(ReadOnlySpan<char> text)
    {
        if (_toHtml)
        {
            html.WriteText(text);
            _words.Add(text);
        }

        if (_capturing)
            _capture.Append(text);

        _before = text[^1];
    }

    internal readonly record struct PlainMark(bool ToHtml, bool Capturing, char Before, int Length);
}
