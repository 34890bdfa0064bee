using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Forms;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Parsing.Quotes;
using LeadershipHub.Engine.Parsing.Themes;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Parsing;

/// <summary>The settings of a site and a few Markdown sources, without all the others.</summary>
public sealed class FewSources
{
    private readonly SourceParser _parser;

    private readonly ISourceReader _reader;

    private FewSources(SourceParser parser, ISourceReader reader) => (_parser, _reader) = (parser, reader);

    public required Settings Settings { get; init; }

    /// <summary>Of the settings that parsing depends on; null where they are those of the memory.</summary>
    public required ulong? Key { get; init; }

    /// <summary>In the order of the sources; null for one that is no page.</summary>
    public required ImmutableArray<ParsedPage?> Texts { get; init; }

    /// <summary>What is wrong with any of them.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <param name="remembered">The settings as the last build had them, where no source of them and no option has changed; null to read them.</param>
    public static FewSources Parse(Sources sources, BuildOptions options, SourceFile[] texts, Settings? remembered = null)
    {
        var diagnostics = new List<Diagnostic>();
        var settings = remembered ?? Read(sources, options, diagnostics);
        var shows = remembered is null ? ShowFolders.Of(sources) : ShowFolders.Of(remembered.Podcasts);
        var parser = new SourceParser(settings.Config, shows, sources.Reader, memory: null);
        var parsed = ImmutableArray.CreateBuilder<ParsedPage?>(texts.Length);
        foreach (var text in texts)
        {
            var result = SourceRoles.IsPage(text) ? parser.Parse(text) : null;
            parsed.Add(result?.Page);
            if (result is not null)
                diagnostics.AddRange(result.Diagnostics);
        }

        return new(parser, sources.Reader)
        {
            Settings = settings,
            Key = remembered is null ? ParseKey.Of(settings.Config, shows) : null,
            Texts = parsed.MoveToImmutable(),
            Diagnostics = [.. diagnostics],
        };
    }

    /// <summary>What a remembered site is put together with.</summary>
    public ParsedAnew Anew => new(Settings, ReadBody, ReadWords, (collection, quote) => QuotePages.Of(collection, quote, Settings.Config.Language));

    /// <summary>The text of a source that is as it was when it was parsed before.</summary>
    public Body ReadBody(SourceFile source) => _parser.ReadBody(source);

    /// <summary>The words of a transcript that is as it was when it was parsed before.</summary>
    public Transcript ReadWords(SourceFile source) => MediaShelf.Read(_reader, source);

    private static Settings Read(Sources sources, BuildOptions options, List<Diagnostic> log)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        var settings = Read(sources, options, diagnostics);
        log.AddRange(diagnostics);
        return settings;
    }

    private static Settings Read(Sources sources, BuildOptions options, ConcurrentBag<Diagnostic> diagnostics)
    {
        var config = ContentParser.Config(sources, options, diagnostics);
        return new(
            config,
            ThemeParser.Parse(sources, config, diagnostics),
            new(PodcastSources.Shows(sources, config, diagnostics), PodcastSources.Lock(sources, diagnostics)),
            new(FormSources.Read(sources, config, diagnostics)));
    }
}
