using System.Collections.Immutable;
using LeadershipHub.Engine.Checking;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Rendering;
using LeadershipHub.Engine.Routing;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>
/// The build for the everyday case: some texts have changed, but nothing that decides about the order of the site. The site is taken out of
/// the memory as it was assembled, and only what has read the changed texts is rendered. Whatever is not surely this case is left to the
/// whole build.
/// </summary>
internal static class QuickBuild
{
    /// <summary>More changed texts than this are as quickly built in whole.</summary>
    private const int MostTexts = 200;

    /// <summary>Null where the whole build has to be done; nothing was published then.</summary>
    public static BuildResult? TryRun(
        BuildOptions options, BuildMemory memory, KnownOutput output, Sources sources, SourceDelta? delta, long since, DiagnosticLog log, StageClock clock, CancellationToken cancel)
    {
        if (delta is null || !delta.Added.IsEmpty || !delta.Removed.IsEmpty || delta.Changed.Length > MostTexts || !log.IsEmpty)
            return null;
        if (memory.Stamp is not { } stamp || stamp.Options != BuildStamp.KeyOf(options) || !stamp.HoldsIn(options) || options.Now < stamp.Now || stamp.NextChange <= options.Now || stamp.HasScripts || stamp.Audit != 0 || options.Auditor is not null)
            return null;
        if (options.Strict && stamp.Diagnostics.Any(d => d.Severity == Severity.Warning))
            return null;
        if (delta.Changed.Any(c => !c.Source.Path.StartsWith("content/", StringComparison.Ordinal) || !c.Source.Path.EndsWith(".md", StringComparison.Ordinal)))
            return null;

        clock.Enter(BuildStage.Parsing);
        var beside = new EditCompanion(options, memory, output, sources, delta.Changed);
        var settings = beside.Give(() => memory.SettingsWith(sources.All));
        var few = FewSources.Parse(sources, options, delta.Changed.Select(c => c.Source).ToArray(), settings);
        var quick = beside.Memory();
        if (quick is null || (few.Key is { } key && key != quick.ParseKey) || !few.Diagnostics.IsEmpty || !QuickTexts.KeepTheirPlaces(delta, few, quick, stamp) || output.Listed(options, stamp) is not { } files)
            return null;

        clock.Enter(BuildStage.Assembling);
        beside.Reach(BuildStage.Assembling);
        var replaced = few.Texts.OfType<ParsedPage>().ToDictionary(text => text.Source);
        var site = quick.ReadSite(sources, few.Anew, options.Now, replaced);
        var plan = new RoutePlan(() => RoutePlanner.Plan(site).Value, (string path, out Route? route) => quick.TryFindRoute(path, site, out route));
        var pages = PagesOf(replaced, site);
        if (pages.Length != replaced.Count || SiteChecker.Check(site, plan, pages).Value.Length > 0)
            return null;

        clock.Enter(BuildStage.Rendering);
        beside.Reach(BuildStage.Rendering);
        using var stage = PatchStage.Open(options, files, cancel);
        if (stage is null)
            return null;
        var rendered = QuickRenderer.Render(site, plan, quick, pages, sources.Reader, stage, options.Painter, options.Threads, cancel);
        if (!rendered.Diagnostics.IsEmpty)
            return null;

        clock.Enter(BuildStage.Writing);
        ImmutableArray<ChangedText> texts = [.. delta.Changed.Select(c => new ChangedText(replaced[c.Source], c.Place, pages.Single(page => page.Source == c.Source)))];
        var changes = new QuickChanges(sources, since, texts, rendered.Value.Routes, rendered.Value.Nodes, rendered.Value.Queries);
        beside.Reach(BuildStage.Writing);
        var remembered = quick.Changed(changes);
        if (!output.IsIntact())
            return null;

        var now = log.Keep(stage.Commit());
        output.Keep(now);
        if (now is null)
            return BuildResult.Failed(options, log, clock);

        BuildTail.Remember(quick, stamp with { Now = options.Now, Manifest = now.Hash, UsesClock = changes.Asked.Any(q => q.Kind == QueryKind.Clock) }, remembered, log);
        var result = BuildResult.AsBefore(stamp, KnownOutput.FolderOf(options, stamp), log, clock);
        return result with
        {
            Summary = result.Summary with
            {
                Rendered = [.. rendered.Value.Routes.Select(r => r.Stale.Route.Permalink.Path)],
                Changed = stage.Changed,
                FilesWritten = stage.FilesWritten,
                FilesUnchanged = stamp.Files - stage.FilesWritten,
            },
        };
    }

    // A changed source has no place in the memory, so that of most pages nothing need be looked up.
    private static ImmutableArray<Page> PagesOf(Dictionary<SourceFile, ParsedPage> texts, Site site)
    {
        var pages = ImmutableArray.CreateBuilder<Page>(texts.Count);
        foreach (var page in site.Pages)
        {
            if (page.Source is { Remembered: < 0 } source && texts.ContainsKey(source))
                pages.Add(page);
        }

        return pages.DrainToImmutable();
    }
}
