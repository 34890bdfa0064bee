using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LeadershipHub.Feedback.Forms;

namespace LeadershipHub.Feedback.Storing;

/// <summary>What an entry says in one field. Type and privacy are kept with it, so that they hold after the form changed.</summary>
public sealed record EntryField
{
    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required FieldType Type { get; init; }

    /// <summary>At least one; several only where <see cref="IsList"/>.</summary>
    public required ImmutableArray<string> Values { get; init; }

    public bool IsList { get; init; }

    public bool IsPrivate { get; init; }
}
