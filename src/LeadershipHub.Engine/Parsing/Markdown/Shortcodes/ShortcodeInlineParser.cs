using Markdig.Helpers;
using Markdig.Parsers;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>Finds tags inside text. Code spans come first where they begin first, so nothing in them is a tag.</summary>
internal sealed class ShortcodeInlineParser : InlineParser
{
    private static readonly object NoEndAhead = new();

    public ShortcodeInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith(ShortcodeSyntax.Start))
            return false;

        // Once there is no end ahead there is none for the tags that follow: this keeps a text full of '{{<' linear.
        var length = processor.ParserStates[Index] == NoEndAhead ? -1 : ShortcodeSyntax.Measure(text);
        if (length < 0)
            processor.ParserStates[Index] = NoEndAhead;

        var tag = length < 0 ? ShortcodeTag.Unterminated : ShortcodeSyntax.Read(text[..length]);
        processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ShortcodeInline(tag) { Line = line, Column = column };
        slice.Start += length < 0 ? ShortcodeSyntax.Start.Length : length;
        return true;
    }
}
