using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What rendering leaves in memory; the bytes are with the output sink.</summary>
public sealed record RenderedSite
{
    /// <summary>URL paths of the theme's assets by their names below <c>assets/</c>.</summary>
    public required IReadOnlyDictionary<string, string> AssetUrls { get; init; }

    /// <summary>The files that the theme's assets are published as, by their output paths.</summary>
    public required ImmutableArray<(string Path, OutputFile File)> Assets { get; init; }

    /// <summary>Site paths of the routes that were rendered; the others were fresh.</summary>
    public required ImmutableArray<string> Rendered { get; init; }

    public required IFacetBook Facets { get; init; }

    /// <summary>Files handed to the sink.</summary>
    public required int Files { get; init; }
}
