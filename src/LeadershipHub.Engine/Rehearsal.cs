using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Rendering;
using LeadershipHub.Engine.Routing;

namespace LeadershipHub.Engine;

/// <summary>
/// A tiny site that is built in memory and thrown away, once in a process, on a processor that has nothing else to do yet. At the first use of any code the
/// runtime loads its types and binds its calls, which in a small build takes longer than the work itself: the build finds it done.
/// </summary>
internal static class Rehearsal
{
    private static int _isBegun;

    /// <summary>Begins it on a thread of its own, unless this process has begun a rehearsal before or has a single processor.</summary>
    public static void Begin(BuildOptions options)
    {
        if (options.Threads > 1 && Volatile.Read(ref _isBegun) == 0)
            Workers.Background(() => Once(() => Run())).Start();
    }

    /// <summary>Does it, or another one in its place, on the calling thread, unless this process has begun a rehearsal before.</summary>
    public static void Once(Action run)
    {
        if (Interlocked.Exchange(ref _isBegun, 1) == 0)
            Hear(run);
    }

    /// <summary>Builds the site, and says what was wrong with it and which files it has.</summary>
    public static Diagnosed<ImmutableArray<string>> Run()
    {
        var log = new DiagnosticLog();
        var options = new BuildOptions { SiteFolder = "", Now = DateTimeOffset.UnixEpoch.AddYears(60), Threads = 1, Variable = _ => null };
        var reader = new Texts();
        var sources = reader.Sources();
        var parsed = log.Keep(ContentParser.Parse(sources, options, memory: null, out _, CancellationToken.None));
        var site = log.Keep(SiteAssembler.Assemble(parsed, options));
        var routes = log.Keep(RoutePlanner.Plan(site));
        var sink = new NoFiles();
        log.Keep(SiteRenderer.Render(site, routes, reader, sink, memory: null, painter: null, threads: 1, CancellationToken.None));
        return new([.. sink.Paths], log.InSourceOrder());
    }

    // Whatever happens here must not end the build beside it; the tests run the same and see what is wrong with it.
    private static void Hear(Action run)
    {
        try
        {
            run();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
        }
    }

    private sealed class Texts : ISourceReader
    {
        private const string List = "{{ capture main }}<h1>{{ page.title }}</h1>{{ for post in paginator ? paginator.pages : page.pages }}<a href=\"{{ post.url }}\">{{ post.title }}</a>{{ end }}{{ end ~}}\n{{ include 'partials/base' }}";

        // In ordinal order of the paths, as the disk would give them. The texts are everyday ones: what Markdig needs to begin with is a third of all else, and many sites never ask for it.
        private static readonly ImmutableArray<(string Path, string Text)> Files =
        [
            ("content/posts/first.md", "---\ntitle: \"First: a bell\"\ndate: 2026-01-02\ntags: [Care, \"Ask\"]\ncategories:\n  - Listening\ndraft: false\n---\n\nOne *text* with **weight**, `code`, and a [link](second.md).\n\n## A heading\n\n- one\n- two\n\n1. first\n2. second\n\n> A quote.\n\n```\ncode\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
            ("content/posts/second.md", "---\ntitle: Second\ndate: 2026-01-03 08:30\ntags: [Care]\ncategories: [Listening]\nsummary: In short.\n---\n\nAnother one, with a [link](/posts/first/#a-heading) and a line\nbelow it.\n"),
            ("site.config.yml", "# A site\ntitle: Rehearsal\nbase_url: https://example.org/\nlanguage: en\ntime_zone: UTC\ntheme: plain\npaginate: 1\npermalinks:\n  posts: /posts/:slug/\nsections:\n  posts: { feed: true }\ntaxonomies:\n  tags: { title: Tags }\n  categories: { title: Categories }\nfeeds: { items: 2, formats: [rss, atom], full_content: true }\nrelated: { count: 1 }\narchives: { enabled: false }\nmenus:\n  main:\n    - { title: Posts, url: /posts/ }\n"),
            ("themes/plain/layouts/home.sbn-html", List),
            ("themes/plain/layouts/page.sbn-html", "{{ capture main }}<h1>{{ page.title }}</h1>\n<p>{{ hub.date page.date 'iso' }}</p>{{ for tag in page.tags }}<a href=\"{{ tag.url }}\">{{ tag.title | string.upcase }}</a>{{ end }}\n{{ page.content }}{{ if page.related.size > 0 }}{{ for other in page.related }}<a href=\"{{ other.url }}\">{{ other.title }}</a>{{ end }}{{ end }}{{ end ~}}\n{{ include 'partials/base' }}"),
            ("themes/plain/layouts/section.sbn-html", List),
            ("themes/plain/layouts/taxonomy.sbn-html", List),
            ("themes/plain/layouts/term.sbn-html", List),
            ("themes/plain/partials/base.sbn-html", "<!doctype html>\n<html lang=\"{{ site.language }}\">\n<head><title>{{ page.title }} | {{ site.title }}</title></head>\n<body>{{ main }}</body>\n</html>\n"),
            ("themes/plain/theme.yml", "name: plain\nversion: 1.0.0\ndescription: A few lines.\nlicense: MIT\n"),
        ];

        private readonly Dictionary<SourceFile, byte[]> _bytes = [];

        public Texts()
        {
            foreach (var (path, text) in Files)
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                _bytes.Add(new() { Path = path, FullPath = path, Size = bytes.Length, ModifiedTicks = 0 }, bytes);
            }
        }

        public Sources Sources()
        {
            ImmutableArray<SourceFile> all = [.. _bytes.Keys];
            return new()
            {
                Reader = this,
                All = all,
                Config = all.Single(file => file.Path is "site.config.yml"),
                Lock = null,
                Content = all.RemoveAll(file => file.Folder is not "content/posts"),
                Static = [],
                ThemeOverrides = [],
                Themes = new Dictionary<string, IReadOnlyList<SourceFile>>(StringComparer.Ordinal) { ["plain"] = [.. all.Where(file => file.Path.StartsWith("themes/", StringComparison.Ordinal))] },
            };
        }

        public byte[] ReadAllBytes(SourceFile file)
        {
            Hash(file);
            return _bytes[file];
        }

        public Stream OpenRead(SourceFile file) => new MemoryStream(_bytes[file]);

        public void Hash(SourceFile file) => file.Hash = ContentHash.Of(_bytes[file]);
    }

    private sealed class NoFiles : IOutputSink
    {
        private readonly List<string> _paths = [];

        public IEnumerable<string> Paths => _paths.Order(StringComparer.Ordinal);

        public OutputFile Write(string outputPath, ReadOnlySpan<byte> content)
        {
            _paths.Add(outputPath);
            return new(ContentHash.Of(content), content.Length);
        }

        public OutputFile Copy(string outputPath, SourceFile file)
        {
            _paths.Add(outputPath);
            return OutputFile.Unknown;
        }

        public bool TryKeep(string outputPath, OutputFile file) => false;
    }
}
