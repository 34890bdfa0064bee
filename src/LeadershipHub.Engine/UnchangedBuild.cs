using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>A build for which there is nothing to do: it says again what the last one said.</summary>
internal static class UnchangedBuild
{
    /// <summary>Null where anything might come out otherwise.</summary>
    public static BuildResult? Find(BuildOptions options, BuildMemory memory, KnownOutput output, Sources sources, SourceDelta? delta, DiagnosticLog log, StageClock clock)
    {
        if (delta is not { IsEmpty: true } || memory.Stamp is not { } stamp || !log.IsEmpty)
            return null;
        if (stamp.Options != BuildStamp.KeyOf(options) || !stamp.HoldsIn(options) || !stamp.HoldsAt(options.Now) || stamp.Audit != (options.Auditor?.Mark ?? 0))
            return null;
        if (options.Strict && stamp.Diagnostics.Any(d => d.Severity == Severity.Warning))
            return null;

        if (output.Listed(options, stamp) is null || !output.IsIntact())
            return null;

        if (delta.HasNewTimes)
            memory.Restamp(sources, BuildTail.Clock(options));
        return BuildResult.AsBefore(stamp, KnownOutput.FolderOf(options, stamp), log, clock);
    }
}
