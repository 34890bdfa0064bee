using System.Collections.Immutable;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Auditing;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Cli.Tests;

/// <summary>An engine that answers what the test says and keeps what it was asked.</summary>
internal sealed class FakeHub : IHub
{
    public List<BuildOptions> Asked { get; } = [];

    public Func<BuildOptions, CancellationToken, BuildResult> OnBuild { get; set; } = (_, _) => Good();

    public ImmutableArray<ListedPage> Pages { get; set; } = [];

    public ImmutableArray<UnpublishedPage> Hidden { get; set; } = [];

    public ImmutableArray<Diagnostic> Findings { get; set; } = [];

    public static BuildResult Good(params ImmutableArray<Diagnostic> diagnostics) => new()
    {
        Succeeded = true,
        Diagnostics = diagnostics,
        Summary = new()
        {
            Pages = [new("post", 12), new("home", 1)],
            FilesWritten = 3,
            FilesUnchanged = 1200,
            FilesRemoved = 1,
            Times = [new(BuildStage.Loading, TimeSpan.FromMilliseconds(4.25)), new(BuildStage.Rendering, TimeSpan.FromMilliseconds(310.4))],
            Total = TimeSpan.FromMilliseconds(1250),
            OutputFolder = "/hubs/mine/public",
        },
    };

    public static BuildResult Failed(params ImmutableArray<Diagnostic> diagnostics) => Good(diagnostics) with { Succeeded = false };

    public ImmutableArray<ScriptText> Scripts(BuildOptions options, CancellationToken cancel) => [];

    /// <summary>What there is to check; null where the sources cannot be read.</summary>
    public AuditedSite? Site { get; set; }

    /// <summary>Answers in place of other people's servers.</summary>
    public Func<HttpMessageHandler> OnLinks { get; set; } = () => throw new InvalidOperationException("No test asks the network.");

    public Diagnosed<AuditedSite?> Audited(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return new(Site, Findings);
    }

    public SiteSchedule Times { get; set; } = new() { Moments = [], Crons = [] };

    public Diagnosed<SiteSchedule> Schedule(BuildOptions options, int days, CancellationToken cancel)
    {
        Asked.Add(options);
        return new(Times, Findings);
    }

    /// <summary>What the site asks of its host; null where the sources cannot be read.</summary>
    public HostFiles? Host { get; set; }

    public Diagnosed<HostFiles?> HostFiles(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return new(Host, Findings);
    }

    public HttpMessageHandler LinkHandler() => OnLinks();

    public BuildResult BuildAgain(BuildOptions options, ImmutableArray<string>? changed, CancellationToken cancel) => Build(options, cancel);

    public BuildResult Build(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return OnBuild(options, cancel);
    }

    public Diagnosed<ImmutableArray<ListedPage>> Inspect(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return new(Pages, Findings);
    }

    public ImmutableArray<UnpublishedPage> Unpublished(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return Hidden;
    }

    public RouteHistory? Known { get; set; }

    public Func<BuildOptions, BuildVerification> OnVerify { get; set; } = _ => new() { Incremental = Good(), Clean = Good(), Differences = [] };

    public Diagnosed<RouteHistory?> History(BuildOptions options, string url)
    {
        Asked.Add(options);
        return new(Known, Findings);
    }

    public BuildVerification Verify(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return OnVerify(options);
    }

    public PodcastInspection Shows { get; set; } = new();

    public Diagnosed<PodcastInspection> Podcasts(BuildOptions options, string? allowed, CancellationToken cancel)
    {
        Asked.Add(options);
        return new(Shows, Findings);
    }

    public FormInspection Letters { get; set; } = new();

    public Func<HttpMessageHandler> OnSend { get; set; } = () => new SocketsHttpHandler();

    public Diagnosed<FormInspection> Forms(BuildOptions options, CancellationToken cancel)
    {
        Asked.Add(options);
        return new(Letters, Findings);
    }

    public HttpMessageHandler FormHandler() => OnSend();

    // The engine's own: quotes are looked for in the files of the test.
    public Diagnosed<QuoteInspection> Quotes(BuildOptions options, CancellationToken cancel) => QuoteInspection.Of(options, cancel);

    public IReadOnlyList<(string FileName, string Json)> Schemas() => [("post.schema.json", "{}\n"), ("site.config.schema.json", "{ }\n")];

    public string Slug(string title) => string.Concat(title.ToLowerInvariant().Select(c => c == ' ' ? '-' : c).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    public string BasePath(string siteFolder) => "/";

    public ImmutableArray<PublishTargetConfig> Targets { get; set; } = [];

    public Diagnosed<ImmutableArray<PublishTargetConfig>> PublishTargets(string siteFolder) => new(Targets, Findings);

    public string OutputFolder(string siteFolder) => Path.Combine(siteFolder, "public");
}
