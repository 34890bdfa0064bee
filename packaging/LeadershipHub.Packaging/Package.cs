using System.Collections.Immutable;

namespace LeadershipHub.Packaging;

/// <summary>A package that travels with lhub.</summary>
internal sealed record Package
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>An SPDX expression. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/</summary>
    public required string Licence { get; init; }

    /// <summary>As the package says it; null where it says nothing.</summary>
    public string? Copyright { get; init; }

    public string? ProjectUrl { get; init; }

    /// <summary>SHA-512 of the package without its signature, in base64.</summary>
    public required string ContentHash { get; init; }

    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Full path of the unpacked package.</summary>
    public required string Folder { get; init; }

    /// <summary>https://github.com/package-url/purl-spec/blob/main/types-doc/nuget-definition.md</summary>
    public string Purl => $"pkg:nuget/{Name}@{Uri.EscapeDataString(Version)}";
}
