using System.Collections.Immutable;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Auditing;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Cli;

/// <summary>What the commands ask of the engine. Tests answer in its place.</summary>
internal interface IHub
{
    BuildResult Build(BuildOptions options, CancellationToken cancel);

    /// <summary>The same, one of several builds of this process one after the other into a folder of its own.</summary>
    /// <param name="changed">All paths below the site's folder that have changed since the last one; null where nobody knows.</param>
    BuildResult BuildAgain(BuildOptions options, ImmutableArray<string>? changed, CancellationToken cancel);

    /// <summary>Every page with a source, the ones that would not be published included.</summary>
    Diagnosed<ImmutableArray<ListedPage>> Inspect(BuildOptions options, CancellationToken cancel);

    /// <summary>The pages that a build leaves out unless it is asked for them, by where they would be.</summary>
    ImmutableArray<UnpublishedPage> Unpublished(BuildOptions options, CancellationToken cancel);

    /// <summary>What the last build remembers of the route at a URL; null where it knows none.</summary>
    Diagnosed<RouteHistory?> History(BuildOptions options, string url);

    /// <summary>Builds cleanly beside the published site and compares.</summary>
    BuildVerification Verify(BuildOptions options, CancellationToken cancel);

    /// <summary>Shows, episodes and the lock, as they would be published now.</summary>
    /// <param name="allowed">A path whose entry of the lock may change; <c>all</c> for every one; null for none.</param>
    Diagnosed<PodcastInspection> Podcasts(BuildOptions options, string? allowed, CancellationToken cancel);

    /// <summary>The forms with where they go.</summary>
    Diagnosed<FormInspection> Forms(BuildOptions options, CancellationToken cancel);

    /// <summary>How test submissions travel; the caller disposes of it.</summary>
    HttpMessageHandler FormHandler();

    /// <summary>Collections of quotes as they would be published now, with the search for repeats.</summary>
    Diagnosed<QuoteInspection> Quotes(BuildOptions options, CancellationToken cancel);

    /// <summary>The built site with what each file was made from. Null where the sources cannot be read.</summary>
    Diagnosed<AuditedSite?> Audited(BuildOptions options, CancellationToken cancel);

    /// <summary>When the site changes by itself.</summary>
    /// <param name="days">How far to look ahead.</param>
    Diagnosed<SiteSchedule> Schedule(BuildOptions options, int days, CancellationToken cancel);

    /// <summary>What the site asks of its host. Null where the sources cannot be read.</summary>
    Diagnosed<HostFiles?> HostFiles(BuildOptions options, CancellationToken cancel);

    /// <summary>How external links are asked; the caller disposes of it. It follows no redirect.</summary>
    HttpMessageHandler LinkHandler();

    IReadOnlyList<(string FileName, string Json)> Schemas();

    string Slug(string title);

    /// <summary>The path of <c>base_url</c> in the site's config, with slashes at both ends; <c>/</c> where it names none.</summary>
    string BasePath(string siteFolder);

    /// <summary>Full path of the folder that a build of the site writes.</summary>
    string OutputFolder(string siteFolder);

    /// <summary>Where the site can be published to, as its configuration says.</summary>
    Diagnosed<ImmutableArray<PublishTargetConfig>> PublishTargets(string siteFolder);

    /// <summary>The scripts of a hub, which are not run.</summary>
    ImmutableArray<ScriptText> Scripts(BuildOptions options, CancellationToken cancel);
}
