using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes one source at a time; its buffers are used again for the next. Not thread-safe.</summary>
internal sealed class SourceWriter
{
    private readonly BodyOutput _output;
    private readonly Prose _prose;
    private readonly ShortcodeWriter _shortcodes;
    private readonly BlockWriter _blocks;

    public SourceWriter(MarkdownConfig config)
    {
        _output = new() { IsTrusted = config.RawHtml };
        _prose = new(_output.Html, config.SmartPunctuation);
        _shortcodes = new(_output, _prose);
        _blocks = new(_output, _prose, _shortcodes, config.HeadingLinks);
    }

    public MarkdownResult Write(MarkdownDocument document, string text, string path, int firstLine)
    {
        _output.Start(path, firstLine);
        _prose.Clear();
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
