using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using LeadershipHub.Engine.Parsing.Markdown.Syntax;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;

namespace LeadershipHub.Engine.Parsing.Markdown;

/// <summary>
/// The Markdig pipelines. Tables and bare URLs slow down every text, the ones without them too (by a third and by a half);
/// so there is a pipeline for each combination, and a source gets the cheapest that gives the same result.
/// </summary>
internal sealed class Pipelines
{
    // Most sites need some of them only, and sites of everyday Markdown none.
    private readonly Lazy<MarkdownPipeline>[] _byFeatures;

    public Pipelines(bool rawHtml) => _byFeatures =
    [
        new(() => Build(rawHtml, tables: false, bareUrls: false)),
        new(() => Build(rawHtml, tables: true, bareUrls: false)),
        new(() => Build(rawHtml, tables: false, bareUrls: true)),
        new(() => Build(rawHtml, tables: true, bareUrls: true)),
    ];

    /// <summary>The one with everything.</summary>
    public MarkdownPipeline Full => _byFeatures[3].Value;

    public MarkdownPipeline For(ReadOnlySpan<char> text) => _byFeatures[(text.Contains('|') ? 1 : 0) + (BareUrlParser.MayBeIn(text) ? 2 : 0)].Value;

    private static MarkdownPipeline Build(bool rawHtml, bool tables, bool bareUrls)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAbbreviations();

        if (tables)
            builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });

        if (bareUrls)
            builder.InlineParsers.Insert(0, new BareUrlParser());

        if (!rawHtml)
            builder.DisableHtml();

        builder.BlockParsers.Insert(0, new DepthGuard());
        builder.BlockParsers.Insert(0, new ShortcodeBlockParser());
        builder.BlockParsers.Insert(0, new MoreBlockParser());
        builder.UseGenericAttributes();
        builder.Extensions.Add(new AttributeGuard(rawHtml));
        builder.InlineParsers.Insert(0, new ShortcodeInlineParser());
        builder.InlineParsers.Insert(0, new TaskParser());
        builder.InlineParsers.Insert(0, new AdmonitionParser());
        builder.InlineParsers.Insert(0, new MoreInlineParser());
        return builder.Build();
    }
}
