using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary>Finds <see cref="AdmonitionMarker"/>s: alone on the first line of the first paragraph of a quote.</summary>
internal sealed class AdmonitionParser : InlineParser
{
    public AdmonitionParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || processor.Inline is not null || processor.Root?.FirstChild is not null)
            return false;

        if (processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph || quote[0] != paragraph)
            return false;

        var rest = slice.AsSpan()[2..];
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;

        if (length == 0 || length >= rest.Length || rest[length] != ']')
            return false;

        var after = rest[(length + 1)..];
        var lineEnd = after.IndexOf('\n');
        if (!(lineEnd < 0 ? after : after[..lineEnd]).IsWhiteSpace())
            return false;

        processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AdmonitionMarker(rest[..length].ToString()) { Line = line, Column = column };
        slice.Start += 2 + length + 1 + (lineEnd < 0 ? after.Length : lineEnd + 1);
        return true;
    }
}
