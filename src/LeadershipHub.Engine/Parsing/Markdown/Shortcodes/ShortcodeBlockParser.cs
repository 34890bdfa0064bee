using Markdig.Parsers;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>Finds tags that stand alone on their line or lines; such a tag ends a paragraph before it. All others are inlines.</summary>
internal sealed class ShortcodeBlockParser : BlockParser
{
    public ShortcodeBlockParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || !line.AsSpan().StartsWith(ShortcodeSyntax.Start) || line.AsSpan()[3..].StartsWith("/*"))
            return BlockState.None;

        // Looked up in the source itself, because the lines of a longer tag are not here yet.
        var ahead = line.Text.AsSpan(line.Start);
        var length = ShortcodeSyntax.Measure(ahead);
        if (length < 0 || HasBlankLine(ahead[..length]))
            return BlockState.None;

        if (!RestOfLine(ahead[length..]).IsWhiteSpace())
            return BlockState.None;

        var block = new ShortcodeBlock(this) { Line = processor.LineIndex, Column = processor.Column, EndOffset = line.Start + length };
        processor.NewBlocks.Push(block);
        return line.Start + length <= line.End + 1 ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        ((ShortcodeBlock)block).EndOffset <= processor.Line.End + 1 ? BlockState.Break : BlockState.Continue;

    public override bool Close(BlockProcessor processor, Block block)
    {
        var shortcode = (ShortcodeBlock)block;
        var text = shortcode.Lines.ToString().AsSpan().Trim();
        if (text.EndsWith(ShortcodeSyntax.End) && text.StartsWith(ShortcodeSyntax.Start))
            shortcode.Tag = ShortcodeSyntax.Read(text);

        return true;
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text) => text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\n\r\n", StringComparison.Ordinal);

    private static ReadOnlySpan<char> RestOfLine(ReadOnlySpan<char> text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
}
