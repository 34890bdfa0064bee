using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary>
/// Lets only braces that hold nothing but <c>.class</c>, <c>#id</c>, <c>key=value</c> and <c>data-key</c> count as attributes; anything else, such as
/// <c>Dear {name}</c>, stays the text that it is. Where raw HTML is off, keys that run code or load something do not count either.
/// </summary>
internal sealed class AttributeGuard(bool rawHtml) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.InlineParsers.Find<GenericAttributesParser>() is { } inline)
            pipeline.InlineParsers.Replace<GenericAttributesParser>(new GuardedParser(inline, rawHtml));

        foreach (var parser in pipeline.BlockParsers)
        {
            // A heading or a code block may end with attributes.
            if (parser is IAttributesParseable { TryParseAttributes: { } original } parseable)
                parseable.TryParseAttributes = (BlockProcessor processor, ref StringSlice line, Markdig.Syntax.IBlock block) => IsAllowed(line.AsSpan(), rawHtml) && original(processor, ref line, block);
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Whether the first pair of braces in a text holds attributes only.</summary>
    private static bool IsAllowed(ReadOnlySpan<char> text, bool rawHtml)
    {
        var start = text.IndexOf('{');
        if (start < 0)
            return false;

        var rest = text[(start + 1)..];
        if (rest is [':', ..])
            rest = rest[1..];

        var any = false;
        while (true)
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty)
                return false;
            if (rest[0] == '}')
                return any;

            var length = TokenLength(rest);
            if (!IsAttribute(rest[..length], rawHtml))
                return false;

            rest = rest[length..];
            any = true;
        }
    }

    // Up to white space or the closing brace; quotes hold both.
    private static int TokenLength(ReadOnlySpan<char> text)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'')
                quote = letter;
            else if (letter == '}' || char.IsWhiteSpace(letter))
                return i;
        }

        return text.Length;
    }

    private static bool IsAttribute(ReadOnlySpan<char> token, bool rawHtml)
    {
        if (token[0] is '.' or '#')
            return token.Length > 1;

        var equals = token.IndexOf('=');
        if (equals < 0)
            return token.StartsWith("data-", StringComparison.OrdinalIgnoreCase);

        return equals > 0 && char.IsAsciiLetter(token[0]) && (rawHtml || IsHarmless(token[..equals]));
    }

    private static bool IsHarmless(ReadOnlySpan<char> key) =>
        key.StartsWith("data-", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith("aria-", StringComparison.OrdinalIgnoreCase)
        || key.ToString().ToLowerInvariant() is "lang" or "dir" or "title" or "width" or "height" or "rel" or "hreflang" or "role" or "start" or "reversed" or "value" or "translate";

    private sealed class GuardedParser : InlineParser
    {
        private readonly GenericAttributesParser _inner;
        private readonly bool _rawHtml;

        public GuardedParser(GenericAttributesParser inner, bool rawHtml)
        {
            _inner = inner;
            _rawHtml = rawHtml;
            OpeningCharacters = inner.OpeningCharacters;
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice) => IsAllowed(slice.AsSpan(), _rawHtml) && _inner.Match(processor, ref slice);
    }
}
