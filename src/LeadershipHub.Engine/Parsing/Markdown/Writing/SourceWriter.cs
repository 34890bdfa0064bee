using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Everyday;
using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes one source at a time; its buffers are used again for the next. Not thread-safe.</summary>
internal sealed class SourceWriter
{
    private readonly BodyOutput _output;
    private readonly Prose _prose;
    // Past this size the memory is given back after a source, so that one huge file does not stay for the whole build.
    private const int KeepLimit = 1024 * 1024;

    private readonly MarkdownConfig _config;
    private readonly EverydayWriter _everyday;
    private ShortcodeWriter? _shortcodes;
    private BlockWriter? _blocks;
    private char[] _text = new char[16 * 1024];

    public SourceWriter(MarkdownConfig config)
    {
        _output = new() { IsTrusted = config.RawHtml };
        _config = config;
        _prose = new(_output.Html, config.SmartPunctuation);
        _everyday = new(_output, _prose, new(_output, _prose, new(_output)), config.HeadingLinks);
    }

    /// <summary>The text of a source, which is there until the next one is decoded.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> utf8)
    {
        if (_text.Length < utf8.Length || _text.Length > KeepLimit)
            _text = new char[Math.Max(utf8.Length, 16 * 1024)];

        return _text.AsSpan(0, Encoding.UTF8.GetChars(utf8, _text));
    }

    /// <summary>Null where the text is not everyday Markdown.</summary>
    public MarkdownResult? TryWrite(ReadOnlySpan<char> text, string path, int firstLine)
    {
        _output.Start(path, firstLine);
        _prose.Clear();
        var result = _everyday.TryWrite(text) ? _output.Finish(_prose.Words) : null;
        _output.Clear();
        return result;
    }

    public MarkdownResult Write(MarkdownDocument document, string text, string path, int firstLine)
    {
        _output.Start(path, firstLine);
        _prose.Clear();
        _shortcodes ??= new(_output, _prose);
        _blocks ??= new(_output, _prose, _shortcodes, _config.HeadingLinks);
        _shortcodes.Start(text.Contains(ShortcodeSyntax.Start, StringComparison.Ordinal));
        _prose.IsCapturing = text.Contains("more", StringComparison.Ordinal) && text.Contains("<!--", StringComparison.Ordinal);
        if (text.Contains('{', StringComparison.Ordinal))
            ReserveIds(document);

        _blocks.WriteDocument(document);
        _shortcodes.Finish();
        var result = _output.Finish(_prose.Words);
        _output.Clear();
        return result;
    }

    private void ReserveIds(MarkdownDocument document)
    {
        foreach (var child in document.Descendants())
        {
            if (child.TryGetAttributes()?.Id is { Length: > 0 } id)
                _output.Outline.Reserve(id);
        }
    }
}
