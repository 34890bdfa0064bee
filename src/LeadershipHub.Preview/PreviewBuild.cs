using System.Collections.Immutable;

namespace LeadershipHub.Preview;

/// <summary>How a build of the previewed site ended.</summary>
public sealed record PreviewBuild
{
    /// <summary>Whether the served folder holds the site as its sources are now.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What is wrong with the content, errors and warnings, in source order.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>
    /// The paths of the site whose bytes changed, came or went: below the base path, decoded, starting with a slash, a folder's
    /// index as the folder (<c>/about/</c>, <c>/404.html</c>, <c>/assets/css/main.1a2b3c4d.css</c>).
    /// </summary>
    public ImmutableArray<string> Changed { get; init; } = [];
}
