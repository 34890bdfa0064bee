using System.Collections.Immutable;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Auditing;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.Schemas;

namespace LeadershipHub.Cli;

/// <summary>The engine itself.</summary>
internal sealed class EngineHub : IHub, IDisposable
{
    private BuildSession? _session;

    public BuildResult Build(BuildOptions options, CancellationToken cancel) => Engine.Build.Run(options, cancel);

    public BuildResult BuildAgain(BuildOptions options, ImmutableArray<string>? changed, CancellationToken cancel) => (_session ??= new()).Run(options, changed, cancel);

    public void Dispose() => _session?.Dispose();

    public Diagnosed<ImmutableArray<ListedPage>> Inspect(BuildOptions options, CancellationToken cancel) => Engine.Build.Inspect(options, cancel);

    // Reads the site once more, up to where pages have their addresses.
    public ImmutableArray<UnpublishedPage> Unpublished(BuildOptions options, CancellationToken cancel)
    {
        var sources = SourceLoader.Load(options, cancel).Value;
        if (sources.Config is null)
            return [];

        var parsed = ContentParser.Parse(sources, options, memory: null, out _, cancel).Value;
        var site = SiteAssembler.Assemble(parsed, options with { Drafts = true, Future = true, Expired = true }).Value;
        return
        [
            .. site.Pages.Where(page => page.IsContent && (page.Draft || page.Scheduled || page.Expired))
                .Select(page => new UnpublishedPage(page.Permalink.Path, page.Draft, page.Scheduled ? page.Date : null, page.Expired ? page.Front.Expires : null)),
        ];
    }

    public Diagnosed<RouteHistory?> History(BuildOptions options, string url) => RouteHistory.Find(options, url);

    public BuildVerification Verify(BuildOptions options, CancellationToken cancel) => BuildVerification.Run(options, cancel);

    public Diagnosed<PodcastInspection> Podcasts(BuildOptions options, string? allowed, CancellationToken cancel) => PodcastInspection.Of(options, allowed, cancel);

    public Diagnosed<FormInspection> Forms(BuildOptions options, CancellationToken cancel) => FormInspection.Of(options, cancel);

    public HttpMessageHandler FormHandler() => FormProbe.Handler();

    public Diagnosed<QuoteInspection> Quotes(BuildOptions options, CancellationToken cancel) => QuoteInspection.Of(options, cancel);

    public Diagnosed<AuditedSite?> Audited(BuildOptions options, CancellationToken cancel) => SiteInspection.Of(options, cancel);

    public Diagnosed<SiteSchedule> Schedule(BuildOptions options, int days, CancellationToken cancel) => SiteSchedule.Of(options, days, cancel);

    public Diagnosed<HostFiles?> HostFiles(BuildOptions options, CancellationToken cancel) => Engine.HostFiles.Of(options, cancel);

    public HttpMessageHandler LinkHandler() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) };

    public ImmutableArray<ScriptText> Scripts(BuildOptions options, CancellationToken cancel) => ScriptInspection.Of(options, cancel);

    public IReadOnlyList<(string FileName, string Json)> Schemas() => SchemaWriter.WriteAll();

    public string Slug(string title) => Engine.Model.Slug.Of(title);

    public string BasePath(string siteFolder) => Uri.TryCreate(Config(siteFolder).BaseUrl, UriKind.Absolute, out var url) ? url.AbsolutePath : "/";

    public string OutputFolder(string siteFolder) => Path.Combine(siteFolder, Config(siteFolder).Output);

    public Diagnosed<ImmutableArray<PublishTargetConfig>> PublishTargets(string siteFolder)
    {
        var found = new List<Diagnostic>();
        var targets = Config(siteFolder, found).Publish;
        return new(targets, [.. found]);
    }

    private static SiteConfig Config(string siteFolder, List<Diagnostic>? found = null)
    {
        var path = Path.Combine(siteFolder, SiteFolder.ConfigName);
        var bytes = File.ReadAllBytes(path);
        var source = new SourceFile { Path = SiteFolder.ConfigName, FullPath = path, Size = bytes.Length, ModifiedTicks = 0 };
        return SiteConfigReader.Read(source, bytes, found ?? []);
    }
}
