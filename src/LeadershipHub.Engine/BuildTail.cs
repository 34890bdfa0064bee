using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>What a build does about its memory when it is over.</summary>
internal static class BuildTail
{
    /// <summary>Coarser than the time stamps of any file system: of FAT they are two seconds apart.</summary>
    private static readonly TimeSpan Granularity = TimeSpan.FromSeconds(2.5);

    /// <summary>A source that was changed after this moment may change again without a new time.</summary>
    public static long Clock(BuildOptions options) => (options.SystemClock.GetUtcNow() - Granularity).UtcTicks;

    public static void Remember(BuildOptions options, Site site, RoutePlan routes, OutputStage stage, BuildMemory before, MemoryWriter memory, DiagnosticLog log)
    {
        var stamp = new BuildStamp
        {
            Options = BuildStamp.KeyOf(options),
            Output = options.OutputFolder ?? site.Config.Output,
            Now = options.Now,
            NextChange = site.NextChange,
            UsesClock = memory.UsesClock || site.Scripts.IsVolatile,
            Manifest = stage.Published,
            Diagnostics = log.InSourceOrder(),
            Pages = BuildSummary.CountByKind(routes),
            Files = stage.Count,
            Variables = site.Config.Forms.Variables,
            HasScripts = site.Scripts.Exist,
            Audit = options.Auditor?.Mark ?? 0,
            TakenFiles = site.Scripts.TakenFiles,
        };
        try
        {
            before.Replace(memory, stamp);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(WritingDiagnostics.NoMemory(e.Message));
        }
    }

    public static void Remember(QuickMemory memory, BuildStamp stamp, ChangedMemory changed, DiagnosticLog log)
    {
        try
        {
            memory.Save(stamp, changed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(WritingDiagnostics.NoMemory(e.Message));
        }
    }

    /// <summary>A memory that was there and could not be used is worth a note.</summary>
    public static void TellOf(BuildMemory memory, DiagnosticLog log)
    {
        if (memory.Problem is { } problem)
            log.Add(WritingDiagnostics.MemoryDropped(problem));
    }
}
