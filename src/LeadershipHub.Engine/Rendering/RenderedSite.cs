using System.Collections.Frozen;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What rendering leaves in memory; the bytes are with the output sink.</summary>
public sealed record RenderedSite
{
    /// <summary>URL paths of the theme's assets by their names below <c>assets/</c>.</summary>
    public required FrozenDictionary<string, string> AssetUrls { get; init; }

    /// <summary>Files handed to the sink.</summary>
    public required int Files { get; init; }
}
