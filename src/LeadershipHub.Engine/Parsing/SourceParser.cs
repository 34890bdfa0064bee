using System.Runtime.CompilerServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Parsing.Markdown;
using LeadershipHub.Engine.Parsing.People;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Parsing.Quotes;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Parsing;

/// <summary>Parses one source of any kind. Thread-safe.</summary>
internal sealed class SourceParser(SiteConfig config, ShowFolders shows, ISourceReader reader, ParseMemory? memory)
{
    private readonly FrontMatterReader _frontMatter = new(config);
    private readonly MarkdownParser _markdown = new(config.Markdown);

    public SourceResult Parse(SourceFile source)
    {
        if (memory is not null && Recall(source, memory) is { } recalled)
            return recalled;

        var diagnostics = new List<Diagnostic>();
        try
        {
            var bytes = reader.ReadAllBytes(source);
            if (!SourceRoles.IsPage(source))
                return ParseOther(source, bytes, diagnostics);
            if (!bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
                return new(source, diagnostics) { Page = Page(source, bytes, diagnostics) };

            diagnostics.Add(ParsingDiagnostics.EmptySource(source));
        }
        catch (IOException e)
        {
            diagnostics.Add(ParsingDiagnostics.Unreadable(source, e.Message));
        }

        return new(source, diagnostics);
    }

    // Of a source that is as it was in the last build, which reported what is wrong with it.
    public Body ReadBody(SourceFile source)
    {
        var diagnostics = new List<Diagnostic>();
        var head = _frontMatter.Read(source, reader.ReadAllBytes(source), KindOf(source), diagnostics);
        return _markdown.Parse(head.Body, head.BodyLine, source.Path).Body;
    }

    // A method of its own, as the next one is: an edit of a text has no use for the types that these two name.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private SourceResult? Recall(SourceFile source, ParseMemory memory)
    {
        if (memory.Page(source, ReadBody) is { } page)
            return new(source, page.Diagnostics) { Page = page.Page, IsRecalled = true };
        if (memory.Quotes(source) is { } quotes)
            return new(source, quotes.Diagnostics) { Quotes = quotes.Quotes, IsRecalled = true };
        if (memory.Data(source) is { } data)
            return new(source, data.Diagnostics) { Data = data.Data, IsRecalled = true };

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SourceResult ParseOther(SourceFile source, byte[] bytes, List<Diagnostic> diagnostics)
    {
        if (SourceRoles.IsQuotes(source))
            return new(source, diagnostics) { Quotes = QuoteReader.Read(source, bytes, new(config.TimeZone), diagnostics) };
        if (SourceRoles.IsData(source))
            return new(source, diagnostics) { Data = DataFileReader.Read(source, bytes, diagnostics) };

        Body Markdown(string text, int line)
        {
            var result = _markdown.Parse(text, line, source.Path);
            diagnostics.AddRange(result.Diagnostics);
            return result.Body;
        }

        return SourceRoles.IsAuthor(source)
            ? new(source, diagnostics) { Author = AuthorReader.Read(source, bytes, Markdown, diagnostics) }
            : new(source, diagnostics) { Book = BookReader.Read(source, bytes, Markdown, diagnostics) };
    }

    private ParsedPage Page(SourceFile source, byte[] bytes, List<Diagnostic> diagnostics)
    {
        var head = _frontMatter.Read(source, bytes, KindOf(source), diagnostics);
        var text = _markdown.Parse(head.Body, head.BodyLine, source.Path);
        diagnostics.AddRange(text.Diagnostics);
        return new(source, head.Front, text.Body, text.Outline, ContentHash.Of(head.Body));
    }

    private FrontMatterKind KindOf(SourceFile source)
    {
        if (source.Name is "_index.md")
            return FrontMatterKind.Listing;

        foreach (var taxonomy in config.Taxonomies)
        {
            if (source.Path.StartsWith($"content/{taxonomy.Name}/", StringComparison.Ordinal))
                return FrontMatterKind.Listing;
        }

        return shows.Contain(source) ? FrontMatterKind.Episode : FrontMatterKind.Page;
    }
}

/// <summary>What one source gave; one of these is set, unless it could not be read.</summary>
internal sealed record SourceResult(SourceFile Source, IReadOnlyCollection<Diagnostic> Diagnostics)
{
    public ParsedPage? Page { get; init; }

    public Author? Author { get; init; }

    public Book? Book { get; init; }

    public DataNode? Data { get; init; }

    public QuoteCollection? Quotes { get; init; }

    /// <summary>Whether it comes from the memory of the last build.</summary>
    public bool IsRecalled { get; init; }

    public void AddTo(ParseBook book)
    {
        if (IsRecalled)
            return;
        if (Page is not null)
            book.Add(Page, Diagnostics);
        else if (Quotes is not null)
            book.Add(Source, Quotes, Diagnostics);
        else if (SourceRoles.IsData(Source))
            book.Add(Source, Data, Diagnostics);
    }
}
