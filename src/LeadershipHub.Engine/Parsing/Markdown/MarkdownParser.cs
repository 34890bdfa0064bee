using System.Collections.Concurrent;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;
using LeadershipHub.Engine.Parsing.Markdown.Writing;
using Markdig;

namespace LeadershipHub.Engine.Parsing.Markdown;

/// <summary>
/// Markdown to HTML with holes. A pure function of one source: it knows nothing of the site. Thread-safe; the buffers of a
/// thread are used again for its next source.
/// </summary>
/// <remarks>https://spec.commonmark.org/0.31.2/, https://github.github.com/gfm/ for tables, tasks, strikethrough and bare URLs.</remarks>
public sealed class MarkdownParser(MarkdownConfig config)
{
    private readonly Pipelines _pipelines = new(config.RawHtml);
    private readonly ConcurrentBag<SourceWriter> _writers = [];

    /// <summary>Never throws on account of the text; what is wrong with it is in the result.</summary>
    /// <param name="text">The Markdown after the front matter.</param>
    /// <param name="firstLine">The line of the source, from 1, on which the text begins.</param>
    /// <param name="sourcePath">For diagnostics.</param>
    public MarkdownResult Parse(string text, int firstLine, string sourcePath) =>
        TryParseEveryday(text, firstLine, sourcePath) ?? Parse(text, firstLine, sourcePath, _pipelines.For(text));

    /// <summary>The same for UTF-8; what is not valid stands as U+FFFD in the result.</summary>
    public MarkdownResult Parse(ReadOnlySpan<byte> utf8, int firstLine, string sourcePath)
    {
        var writer = TakeWriter();
        var text = writer.Decode(utf8);
        var result = writer.TryWrite(text, sourcePath, firstLine);
        var left = result is null ? text.ToString() : "";
        _writers.Add(writer);
        return result ?? Parse(left, firstLine, sourcePath, _pipelines.For(left));
    }

    /// <summary>As <see cref="Parse(string, int, string)"/>, by way of Markdig with every extension, whether the text can need it or not.</summary>
    internal MarkdownResult ParseWithEverything(string text, int firstLine, string sourcePath) => Parse(text, firstLine, sourcePath, _pipelines.Full);

    /// <summary>Without Markdig; null where the text is not everyday Markdown.</summary>
    internal MarkdownResult? TryParseEveryday(ReadOnlySpan<char> text, int firstLine, string sourcePath)
    {
        var writer = TakeWriter();
        var result = writer.TryWrite(text, sourcePath, firstLine);
        _writers.Add(writer);
        return result;
    }

    private MarkdownResult Parse(string text, int firstLine, string sourcePath, MarkdownPipeline pipeline)
    {
        if (Complexity.IsTooHigh(text))
            return TooDeep(firstLine, sourcePath);

        var writer = TakeWriter();
        try
        {
            var document = Markdig.Parsers.MarkdownParser.Parse(text, pipeline);
            return PullQuotes.Check(writer.Write(document, text, sourcePath, firstLine), sourcePath);
        }
        catch (Exception exception) when (exception is NestedTooDeeplyException || IsDepthLimit(exception))
        {
            return TooDeep(firstLine, sourcePath);
        }
        finally
        {
            _writers.Add(writer);
        }
    }

    private SourceWriter TakeWriter() => _writers.TryTake(out var writer) ? writer : new(config);

    private static MarkdownResult TooDeep(int firstLine, string sourcePath) =>
        new(Body.Empty, Outline.Empty, [MarkdownDiagnostics.NestedTooDeeply(new(sourcePath, firstLine, 1))]);

    // Markdig has no type of its own for it.
    private static bool IsDepthLimit(Exception exception) => exception is ArgumentException && exception.Message.Contains("depth limit exceeded", StringComparison.Ordinal);
}
