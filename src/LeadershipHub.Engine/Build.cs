using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Checking;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Painting;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Rendering;
using LeadershipHub.Engine.Routing;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>The whole build, in the order in which it happens. Read this file first.</summary>
public static class Build
{
    /// <summary>
    /// Builds the site; what the last build remembers is used as far as it holds, and the result is the same as without. Mistakes of the
    /// author are in the result; nothing is published if one of them is an error.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was published before is as it was.</exception>
    public static BuildResult Run(BuildOptions options, CancellationToken cancel = default)
    {
        // First of all, so that the sources are listed while the rest is made ready.
        var start = BuildTail.Clock(options);
        var known = new KnownSources();
        known.Begin(options, cancel);
        return RunFrom(MemoryShelf.OnDisk(options, EngineVersion.Stamp), options with { Painter = PainterOf(options) }, known, new KnownOutput(isTrusted: false), start, cancel);
    }

    internal static BuildResult Run(BuildOptions options, MemoryShelf shelf, KnownSources known, KnownOutput output, CancellationToken cancel)
    {
        var start = BuildTail.Clock(options);
        known.Begin(options, cancel);
        return RunFrom(shelf, options, known, output, start, cancel);
    }

    private static BuildResult RunFrom(MemoryShelf shelf, BuildOptions options, KnownSources known, KnownOutput output, long start, CancellationToken cancel)
    {
        try
        {
            return Run(options, options.Clean ? shelf.Empty() : shelf.Open(), known, output, start, cancel);
        }
        catch (DamagedMemoryException)
        {
            return Run(options, shelf.Empty("it is damaged"), known, output, start, cancel);
        }
        finally
        {
            output.EndLook();
        }
    }

    internal static ICardPainter PainterOf(BuildOptions options) => options.Painter ?? new SystemPainter(Path.Combine(options.SiteFolder, BuildMemory.FolderName, "cards"));

    private static BuildResult Run(BuildOptions options, BuildMemory memory, KnownSources known, KnownOutput output, long start, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        var clock = new StageClock(options.Progress);

        clock.Enter(BuildStage.Loading);
        if (memory.IsEmpty)
            Rehearsal.Begin(options);
        output.LookAt(options, memory, cancel);
        var sources = log.Keep(known.Load(options, cancel));
        if (sources.Config is null)
            return BuildResult.Failed(options, log, clock);
        var delta = memory.Compare(sources, options.Threads, cancel);
        if (UnchangedBuild.Find(options, memory, output, sources, delta, log, clock) is { } unchanged)
            return unchanged;
        if (QuickBuild.TryRun(options, memory, output, sources, delta, start, log, clock, cancel) is { } quick)
            return quick;
        return RunWhole(options, memory, output, sources, start, log, clock, cancel);
    }

    // A method of its own: the runtime loads all types that a method names when it is first called, and most builds do not come as far as this.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BuildResult RunWhole(
        BuildOptions options, BuildMemory memory, KnownOutput output, Sources sources, long start, DiagnosticLog log, StageClock clock, CancellationToken cancel)
    {
        output.EndLook();
        clock.Enter(BuildStage.Parsing);
        using var scripts = ScriptStage.Begin(options, sources, cancel);
        var parsed = log.Keep(ContentParser.Parse(sources, options, memory.Parsed, out var texts, cancel));
        if (scripts is not null)
            parsed = log.Keep(scripts.Run(parsed));

        clock.Enter(BuildStage.Assembling);
        var site = log.Keep(SiteAssembler.Assemble(parsed, options));

        clock.Enter(BuildStage.Routing);
        var routes = log.Keep(RoutePlanner.Plan(site));

        clock.Enter(BuildStage.Rendering);
        var folder = Path.Combine(options.SiteFolder, options.OutputFolder ?? site.Config.Output);
        using var stage = log.Keep(OutputStage.Open(options, folder, cancel));
        if (stage is null)
            return BuildResult.Failed(options, log, clock);
        var rendered = log.Keep(SiteRenderer.Render(site, routes, sources.Reader, stage, memory.Routes, options.Painter, options.Threads, cancel));

        clock.Enter(BuildStage.Checking);
        log.Keep(SiteChecker.Check(site, routes));
        if (options.Auditor is { } auditor && !log.HasErrors)
            log.Keep(SiteInspection.Audit(auditor, options, site, routes, stage, cancel));

        clock.Enter(BuildStage.Writing);
        output.Keep(null);
        var removed = 0;
        var succeeded = !log.HasErrors && !(options.Strict && log.HasWarnings);
        if (succeeded)
        {
            var remembering = Task.Run(() => MemoryWriter.Prepare(sources, parsed.Settings, texts, site, rendered.Facets, start, options.Threads), cancel);
            removed = log.Keep(OutputWriter.Commit(stage));
            succeeded = !log.HasErrors;
            if (succeeded)
                BuildTail.Remember(options, site, routes, stage, memory, remembering.GetAwaiter().GetResult(), log);
        }

        BuildTail.TellOf(memory, log);
        return new()
        {
            Succeeded = succeeded,
            Diagnostics = log.InSourceOrder(),
            Summary = new()
            {
                OutputFolder = Path.GetFullPath(folder),
                Pages = BuildSummary.CountByKind(routes),
                Rendered = rendered.Rendered,
                Changed = succeeded ? stage.Changed : [],
                FilesWritten = stage.FilesWritten,
                FilesUnchanged = stage.FilesUnchanged,
                FilesRemoved = removed,
                Times = clock.Stop(),
                Total = clock.Total,
            },
        };
    }

    /// <summary>The posts and pages of a site, published or not, without building it.</summary>
    public static Diagnosed<ImmutableArray<ListedPage>> Inspect(BuildOptions options, CancellationToken cancel = default)
    {
        var log = new DiagnosticLog();
        var sources = log.Keep(SourceLoader.Load(options, cancel));
        if (sources.Config is null)
            return new([], log.InSourceOrder());

        var parsed = log.Keep(ContentParser.Parse(sources, options, memory: null, out _, cancel));
        var site = log.Keep(SiteAssembler.Assemble(parsed, options with { Drafts = true, Future = true, Expired = true }));
        return new([.. site.Pages.Where(p => p.IsContent).Select(ListedPage.Of)], log.InSourceOrder());
    }
}
