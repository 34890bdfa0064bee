using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadershipHub.Feedback.Forms;

/// <summary>A field is shown where another one has one of some values.</summary>
public sealed record ShowIf
{
    public required string Field { get; init; }

    /// <summary>A box without options has the value <c>true</c>.</summary>
    [JsonPropertyName("equals")]
    public ImmutableArray<string> Values { get; init; } = [];
}
