using System.Collections.Immutable;

namespace LeadershipHub.Cli.Entries;

/// <summary>An entry that may be published, from the hub's own endpoint or a provider's export.</summary>
internal sealed record PulledEntry
{
    /// <summary>Letters and digits, at most 64.</summary>
    public required string Id { get; init; }

    public required string Form { get; init; }

    public DateTimeOffset? Received { get; init; }

    /// <summary>Site path; empty where it is not known or not of this site.</summary>
    public string Page { get; init; } = "";

    /// <summary>Id of the entry that it answers.</summary>
    public string? ReplyTo { get; init; }

    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Fields { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string?>> Consents { get; init; } = [];

    public string? Answer { get; init; }
}
