using System.Collections.Immutable;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Planning;

/// <summary>What has to be done so that a target is as the site. Lists are in ordinal order of paths.</summary>
public sealed record PublishPlan
{
    public ImmutableArray<SiteFile> New { get; init; } = [];

    public ImmutableArray<SiteFile> Changed { get; init; } = [];

    public ImmutableArray<SiteFile> Unchanged { get; init; } = [];

    /// <summary>Paths of files that publishing put there and that are no longer part of the site.</summary>
    public ImmutableArray<string> Deleted { get; init; } = [];

    /// <summary>Files of the site that the target has now.</summary>
    public int Published { get; init; }

    public bool IsEmpty => New.IsEmpty && Changed.IsEmpty && Deleted.IsEmpty;

    /// <summary>Bytes that are sent.</summary>
    public long Bytes => New.Sum(file => file.Size) + Changed.Sum(file => file.Size);

    internal IEnumerable<SiteFile> Sent => New.Concat(Changed);
}
