using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.Forms;
using LeadershipHub.Engine.Parsing.Images;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Parsing.Quotes;
using LeadershipHub.Engine.Parsing.Themes;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Parsing;

/// <summary>Stage 2: every source into its typed form, on several threads. Each result depends on one source and the configuration alone.</summary>
public static class ContentParser
{
    /// <param name="memory">What the last build parsed; null where there is none.</param>
    /// <param name="book">What is to be remembered of this one.</param>
    public static Diagnosed<ParsedContent> Parse(Sources sources, BuildOptions options, ParseMemory? memory, out ParseBook book, CancellationToken cancel)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        var config = Config(sources, options, diagnostics);
        var shows = ShowFolders.Of(sources);
        var key = ParseKey.Of(config, shows);
        var recalled = memory?.Key == key ? memory : null;
        book = new(key, recalled);
        var parser = new SourceParser(config, shows, sources.Reader, recalled);
        var work = sources.Content.Where(SourceRoles.IsParsed).ToArray();
        var results = new SourceResult[work.Length];
        var assets = sources.Content.Where(SourceRoles.IsAsset).Concat(sources.Static).ToImmutableArray();
        var images = assets.Where(ImageSizeReader.IsImage).ToArray();
        var measured = new MeasuredImage[images.Length];
        var sounds = shows.IsEmpty ? [] : assets.Where(file => MediaFile.IsMedia(file, shows)).ToArray();
        var media = new MediaFile[sounds.Length];

        Workers.Each(work.Length, options.Threads, i => results[i] = parser.Parse(work[i]), cancel);
        Workers.Each(images.Length, options.Threads, i => measured[i] = MeasuredImage.Of(images[i], sources.Reader, recalled), cancel);
        var alternates = shows.IsEmpty ? [] : PodcastSources.Alternates(results.Select(r => r.Page));
        Workers.Each(sounds.Length, options.Threads, i => media[i] = MediaFile.Of(sounds[i], sources.Reader, shows, alternates.Contains(sounds[i].Path), recalled), cancel);

        foreach (var result in results)
        {
            foreach (var diagnostic in result.Diagnostics)
                diagnostics.Add(diagnostic);
            result.AddTo(book);
        }

        foreach (var image in measured)
        {
            foreach (var diagnostic in image.Diagnostics)
                diagnostics.Add(diagnostic);
            if (!image.IsRecalled)
                book.Add(image.Source, image.Size, image.Kind, image.Diagnostics);
        }

        foreach (var file in media)
        {
            foreach (var diagnostic in file.Diagnostics)
                diagnostics.Add(diagnostic);
            if (!file.IsRecalled)
                book.Add(file.Source, file.Facts, file.Diagnostics);
        }

        var content = new ParsedContent
        {
            Config = config,
            Pages = [.. results.Select(r => r.Page).OfType<ParsedPage>()],
            Authors = [.. results.Select(r => r.Author).OfType<Author>()],
            Books = [.. results.Select(r => r.Book).OfType<Book>()],
            Quotes = Quotes(results, config.Language),
            Data = Data(results, diagnostics),
            Assets = assets,
            ImageSizes = measured.Where(i => i.Size is not null).ToFrozenDictionary(i => i.Source.Path, i => i.Size ?? default, StringComparer.Ordinal),
            ImageKinds = shows.IsEmpty ? FrozenDictionary<string, ImageKind>.Empty : measured.ToFrozenDictionary(i => i.Source.Path, i => i.Kind, StringComparer.Ordinal),
            Theme = ThemeParser.Parse(sources, config, diagnostics),
            Shows = PodcastSources.Shows(sources, config, diagnostics),
            Forms = FormSources.Read(sources, config, diagnostics),
            Media = new MediaShelf(media.ToFrozenDictionary(m => m.Source.Path, m => m.Facts, StringComparer.Ordinal), sources.Reader),
            Lock = PodcastSources.Lock(sources, diagnostics),
        };

        return new(content, [.. diagnostics]);
    }

    private static ImmutableArray<QuoteText> Quotes(SourceResult[] results, string language)
    {
        var quotes = ImmutableArray.CreateBuilder<QuoteText>();
        foreach (var result in results)
        {
            for (var number = 0; number < result.Quotes?.Quotes.Length; number++)
                quotes.Add(new(result.Quotes, result.Quotes.Quotes[number], number, QuotePages.Of(result.Quotes, result.Quotes.Quotes[number], language)));
        }

        return quotes.DrainToImmutable();
    }

    // 'team.yml' and 'team.json' would have one name, and so would 'team.yml' and the folder 'team': the first in ordinal order stays.
    private static FrozenDictionary<string, DataNode> Data(SourceResult[] results, ConcurrentBag<Diagnostic> diagnostics)
    {
        var taken = new Dictionary<string, SourceResult>(StringComparer.Ordinal);
        foreach (var result in results.Where(r => r.Data is not null))
        {
            var name = SourceRoles.DataName(result.Source);
            var clash = name;
            while (clash.Length > 0 && !taken.ContainsKey(clash))
                clash = clash.LastIndexOf('/') is > 0 and var slash ? clash[..slash] : "";

            if (clash.Length == 0)
                taken.Add(name, result);
            else
                diagnostics.Add(ParsingDiagnostics.TwoDataFiles(result.Source, clash.Replace('/', '.'), taken[clash].Source));
        }

        if (taken.Count == 0)
            return FrozenDictionary<string, DataNode>.Empty;

        return taken.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Data ?? DataMap.Empty, StringComparer.Ordinal);
    }

    internal static SiteConfig Config(Sources sources, BuildOptions options, ConcurrentBag<Diagnostic> diagnostics)
    {
        var list = new List<Diagnostic>();
        var config = sources.Config is { } source
            ? SiteConfigReader.Read(source, sources.Reader.ReadAllBytes(source), list)
            : new SiteConfig { Title = "", BaseUrl = "http://localhost/" };
        foreach (var diagnostic in list)
            diagnostics.Add(diagnostic);

        // The authors of quotes are terms like others.
        if (sources.Content.Any(SourceRoles.IsQuotes) && !config.Taxonomies.Any(taxonomy => taxonomy.Name is QuotePages.Authors))
            config = config with { Taxonomies = config.Taxonomies.Add(QuotePages.AuthorsConfig) };

        config = config with { Forms = EnvironmentValues.Fill(config.Forms, options.Variable).WithInbox(options.InboxUrl) with { ShowsProblems = options.Drafts || options.Preview } };
        return options.BaseUrl is { } url ? config with { BaseUrl = url.EndsWith('/') ? url : url + "/" } : config;
    }
}
