// Shapes of the engine's entry point, until it stands. Then this file goes.
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

internal sealed record BuildResult
{
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public bool Succeeded { get; init; }

    public required BuildSummary Summary { get; init; }
}

internal sealed record BuildSummary
{
    public ImmutableArray<(string Kind, int Count)> Pages { get; init; } = [];

    public int FilesWritten { get; init; }

    public int FilesUnchanged { get; init; }

    public int FilesRemoved { get; init; }

    public ImmutableArray<(BuildStage Stage, TimeSpan Time)> Times { get; init; } = [];

    public TimeSpan Total { get; init; }

    public string OutputFolder { get; init; } = "";
}

internal sealed record ListedPage(string Path, string Title, DateTimeOffset? Date, DateTimeOffset? Expires, bool Draft, bool Scheduled, bool Expired);
