using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>How a build ended.</summary>
public sealed record BuildResult
{
    /// <summary>Whether the site was published.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>In source order.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public required BuildSummary Summary { get; init; }

    /// <summary>A build that published, and of which all that is not told otherwise is as the last one left it.</summary>
    internal static BuildResult AsBefore(BuildStamp stamp, string folder, DiagnosticLog log, StageClock clock)
    {
        foreach (var diagnostic in stamp.Diagnostics)
            log.Add(diagnostic);
        return new()
        {
            Succeeded = true,
            Diagnostics = log.InSourceOrder(),
            Summary = new()
            {
                OutputFolder = Path.GetFullPath(folder),
                Pages = stamp.Pages,
                FilesUnchanged = stamp.Files,
                Times = clock.Stop(),
                Total = clock.Total,
            },
        };
    }

    /// <summary>A build that ended before there was anything to publish.</summary>
    internal static BuildResult Failed(BuildOptions options, DiagnosticLog log, StageClock clock) => new()
    {
        Succeeded = false,
        Diagnostics = log.InSourceOrder(),
        Summary = new() { OutputFolder = Path.GetFullPath(Path.Combine(options.SiteFolder, options.OutputFolder ?? "public")), Times = clock.Stop(), Total = clock.Total },
    };
}
