using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary><c>&lt;!--more--&gt;</c> on a line of its own: what stands before it is the summary.</summary>
internal sealed class MoreBlock(BlockParser parser) : LeafBlock(parser);

/// <summary><c>&lt;!--more--&gt;</c> inside a paragraph.</summary>
internal sealed class MoreInline : LeafInline;

/// <summary>The syntax of the marker; it is known with raw HTML turned off, too.</summary>
internal static class MoreMarker
{
    /// <summary>Length of the marker at the start of the text, or 0.</summary>
    public static int Match(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<!--"))
            return 0;

        var inside = text[4..].TrimStart(' ');
        if (!inside.StartsWith("more"))
            return 0;

        inside = inside[4..].TrimStart(' ');
        return inside.StartsWith("-->") ? text.Length - inside.Length + 3 : 0;
    }
}

internal sealed class MoreBlockParser : BlockParser
{
    public MoreBlockParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        var length = processor.IsCodeIndent ? 0 : MoreMarker.Match(line);
        if (length == 0 || !line[length..].IsWhiteSpace())
            return BlockState.None;

        processor.NewBlocks.Push(new MoreBlock(this) { Column = processor.Column });
        return BlockState.BreakDiscard;
    }
}

internal sealed class MoreInlineParser : InlineParser
{
    public MoreInlineParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = MoreMarker.Match(slice.AsSpan());
        if (length == 0)
            return false;

        processor.Inline = new MoreInline();
        slice.Start += length;
        return true;
    }
}
