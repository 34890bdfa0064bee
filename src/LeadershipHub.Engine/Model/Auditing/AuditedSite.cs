using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Auditing;

/// <summary>A built site, for those that look at it as readers and machines will.</summary>
public sealed record AuditedSite
{
    /// <summary>The folder of the sources, whose lines findings point at.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Absolute, with a trailing slash: <c>https://example.org/hub/</c>.</summary>
    public required string BaseUrl { get; init; }

    public string Language { get; init; } = "en";

    public ChecksConfig Checks { get; init; } = new();

    /// <summary>All files of the output, in ordinal order of their paths.</summary>
    public required ImmutableArray<AuditedFile> Files { get; init; }

    public ImmutableArray<AuditedTaxonomy> Taxonomies { get; init; } = [];
}

/// <summary>A file of the output.</summary>
/// <param name="Path">Relative to the output folder: <c>posts/listen/index.html</c>.</param>
/// <param name="FullPath">Where its bytes are now.</param>
/// <param name="Source">The source it is made from, below the site's folder; null where it has none of its own.</param>
public readonly record struct AuditedFile(string Path, string FullPath, string? Source);

/// <summary>The terms of a taxonomy, as authors wrote them.</summary>
/// <param name="Name">The front matter key: <c>tags</c>.</param>
public sealed record AuditedTaxonomy(string Name, ImmutableArray<AuditedTerm> Terms);

/// <summary>A term, on how many pages it stands, and the source of one of them.</summary>
public sealed record AuditedTerm(string Title, int Pages, string? Source);
