using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Delivering;

/// <summary>A URL that is told of each entry that is not spam.</summary>
public sealed record Webhook
{
    /// <summary>Absolute, http or https. Redirects are not followed.</summary>
    public required string Url { get; init; }

    /// <summary>Key of the signature in <c>LeadershipHub-Signature</c>.</summary>
    public required string Secret { get; init; }

    /// <summary>Names of the forms; empty for all.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];
}
