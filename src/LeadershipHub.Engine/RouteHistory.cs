using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>What the memory of the last build says of one route.</summary>
public sealed record RouteHistory
{
    /// <summary>Relative to the output folder.</summary>
    public required string OutputPath { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Why it was rendered when it was last, as a sentence; null where the whole site was.</summary>
    public required string? Reason { get; init; }

    /// <summary>All that it read of what it shares with others, a line each, in ordinal order.</summary>
    public required ImmutableArray<string> Reads { get; init; }

    /// <summary>Null where the last build has no such route.</summary>
    /// <param name="url">A path below the base path, with or without it, or the whole URL: <c>/posts/listen/</c>.</param>
    public static Diagnosed<RouteHistory?> Find(BuildOptions options, string url)
    {
        var memory = BuildMemory.Open(options, EngineVersion.Stamp);
        try
        {
            if (memory.Routes is not { } routes)
                return new(null, []);

            return new(Candidates(url).Select(path => Of(routes, path)).FirstOrDefault(found => found is not null), []);
        }
        catch (DamagedMemoryException)
        {
            return new(null, [Writing.WritingDiagnostics.MemoryDropped("it is damaged")]);
        }
    }

    // The base path may be there or not, so every tail of the path is tried.
    private static IEnumerable<string> Candidates(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : url;
        path = "/" + Uri.UnescapeDataString(path).TrimStart('/');
        for (var at = 0; at >= 0; at = path.IndexOf('/', at + 1))
        {
            foreach (var candidate in (string[])[path[at..], path[at..].TrimEnd('/') + "/"])
            {
                if (Permalink.TryParse(candidate, out var permalink))
                    yield return permalink.OutputPath;
            }
        }
    }

    private static RouteHistory? Of(RouteMemory memory, string outputPath)
    {
        if (memory.At(outputPath) is not { } record)
            return null;

        var reads = new List<string>();
        if (record.Trace.Reads.Length > 0)
        {
            var (nodes, queries) = Trace.Parse(record.Trace.Reads.Span);
            var names = memory.Nodes.ToDictionary(node => node.Number);
            reads.AddRange(nodes.Select(node => FacetNames.Of(names[node.Node].Kind, names[node.Node].Key, node.Members)));
            reads.AddRange(queries.Select(query => FacetNames.Of(memory.AllQueries[query].Kind, memory.AllQueries[query].Key)));
        }

        reads.Sort(StringComparer.Ordinal);
        return new() { OutputPath = outputPath, Size = record.Trace.Written.Size, Reason = record.Trace.Reason, Reads = [.. reads] };
    }
}
