using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Forms;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Parsing.Quotes;
using LeadershipHub.Engine.Parsing.Themes;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Parsing;

/// <summary>The configuration, the theme and a few Markdown sources, parsed without all the others.</summary>
public sealed class FewSources
{
    private readonly SourceParser _parser;

    private readonly ISourceReader _reader;

    private FewSources(SourceParser parser, ISourceReader reader) => (_parser, _reader) = (parser, reader);

    public required SiteConfig Config { get; init; }

    public required ParsedTheme Theme { get; init; }

    public required ImmutableArray<ShowConfig> Shows { get; init; }

    public required ImmutableArray<Form> Forms { get; init; }

    public required IdentityLock Lock { get; init; }

    /// <summary>Of the settings that parsing depends on.</summary>
    public required ulong Key { get; init; }

    /// <summary>In the order of the sources; null for one that is no page.</summary>
    public required ImmutableArray<ParsedPage?> Texts { get; init; }

    /// <summary>What is wrong with any of them.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public static FewSources Parse(Sources sources, BuildOptions options, IReadOnlyList<SourceFile> texts)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        var config = ContentParser.Config(sources, options, diagnostics);
        var shows = ShowFolders.Of(sources);
        var parser = new SourceParser(config, shows, sources.Reader, memory: null);
        var parsed = ImmutableArray.CreateBuilder<ParsedPage?>(texts.Count);
        foreach (var text in texts)
        {
            var result = SourceRoles.IsPage(text) ? parser.Parse(text) : null;
            parsed.Add(result?.Page);
            foreach (var diagnostic in result?.Diagnostics ?? [])
                diagnostics.Add(diagnostic);
        }

        return new(parser, sources.Reader)
        {
            Config = config,
            Theme = ThemeParser.Parse(sources, config, diagnostics),
            Key = ParseKey.Of(config, shows),
            Shows = PodcastSources.Shows(sources, config, diagnostics),
            Forms = FormSources.Read(sources, config, diagnostics),
            Lock = PodcastSources.Lock(sources, diagnostics),
            Texts = parsed.MoveToImmutable(),
            Diagnostics = [.. diagnostics],
        };
    }

    /// <summary>All of it that is parsed anew in every build.</summary>
    public ParsedAnew Anew => new(Config, Theme, Shows, Forms, Lock, ReadBody, ReadWords, (collection, quote) => QuotePages.Of(collection, quote, Config.Language));

    /// <summary>The text of a source that is as it was when it was parsed before.</summary>
    public Body ReadBody(SourceFile source) => _parser.ReadBody(source);

    /// <summary>The words of a transcript that is as it was when it was parsed before.</summary>
    public Transcript ReadWords(SourceFile source) => MediaShelf.Read(_reader, source);
}
