using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>Whether the published site is what a clean build makes of the same sources, to the byte.</summary>
public sealed record BuildVerification
{
    /// <summary>Folder of the clean build, inside the memory's folder; it is removed afterwards.</summary>
    private const string Beside = BuildMemory.FolderName + "/verify";

    /// <summary>The build that brought the published site up to date.</summary>
    public required BuildResult Incremental { get; init; }

    public required BuildResult Clean { get; init; }

    /// <summary>Files that are not the same, with what the two builds read differently; empty where all is well.</summary>
    public required ImmutableArray<FileDifference> Differences { get; init; }

    public static BuildVerification Run(BuildOptions options, CancellationToken cancel = default)
    {
        var incremental = Build.Run(options with { Clean = false }, cancel);
        var aside = options with { OutputFolder = Path.Combine(options.SiteFolder, Beside), Clean = true };
        var clean = Build.Run(aside, cancel);
        try
        {
            var differences = incremental.Succeeded && clean.Succeeded ? Compare(options, incremental, aside, clean) : [];
            return new() { Incremental = incremental, Clean = clean, Differences = differences };
        }
        finally
        {
            BuildMemory.Forget(aside);
            PublishedFolder.Remove(clean.Summary.OutputFolder);
        }
    }

    private static ImmutableArray<FileDifference> Compare(BuildOptions options, BuildResult incremental, BuildOptions aside, BuildResult clean)
    {
        var paths = PublishedFolder.Differences(incremental.Summary.OutputFolder, clean.Summary.OutputFolder);
        if (paths.IsEmpty)
            return [];

        var (mine, theirs) = (BuildMemory.Open(options, EngineVersion.Stamp).Routes, BuildMemory.Open(aside, EngineVersion.Stamp).Routes);
        return [.. paths.Select(path => new FileDifference(path, FacetsAtFault(mine, theirs, path)))];
    }

    // What one of them has read and the other has not, or has read with another answer.
    private static ImmutableArray<string> FacetsAtFault(RouteMemory? mine, RouteMemory? theirs, string path)
    {
        var (here, there) = (AnswersOf(mine, path), AnswersOf(theirs, path));
        return
        [
            .. here.Keys.Union(there.Keys, StringComparer.Ordinal)
                .Where(facet => here.GetValueOrDefault(facet) != there.GetValueOrDefault(facet))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, ulong> AnswersOf(RouteMemory? memory, string path)
    {
        var answers = new Dictionary<string, ulong>(StringComparer.Ordinal);
        if (memory?.At(path) is not { } record || record.Trace.Reads.Length == 0)
            return answers;

        var nodes = memory.Nodes.ToDictionary(node => node.Number);
        var (reads, queries) = Trace.Parse(record.Trace.Reads.Span);
        foreach (var (number, members) in reads)
        {
            var at = 0;
            for (var rest = nodes[number].Members; rest != 0; rest &= rest - 1, at++)
            {
                var bit = rest & (~rest + 1);
                if ((members & bit) != 0)
                    answers[FacetNames.Of(nodes[number].Kind, nodes[number].Key, bit)] = nodes[number].Prints[at];
            }
        }

        foreach (var query in queries)
            answers[FacetNames.Of(memory.AllQueries[query].Kind, memory.AllQueries[query].Key)] = memory.AllQueries[query].Print;
        return answers;
    }
}

/// <summary>A published file that a clean build makes otherwise.</summary>
/// <param name="OutputPath">Relative to the output folder.</param>
/// <param name="Facets">What the two have read differently, in words; empty where their traces are the same.</param>
public sealed record FileDifference(string OutputPath, ImmutableArray<string> Facets);
