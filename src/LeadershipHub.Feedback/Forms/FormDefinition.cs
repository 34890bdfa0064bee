using System.Collections.Immutable;

namespace LeadershipHub.Feedback.Forms;

/// <summary>A form of the site.</summary>
public sealed record FormDefinition
{
    /// <summary>Lower-case letters, digits, <c>-</c> and <c>_</c>; at most 64 characters.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    public required ImmutableArray<FieldDefinition> Fields { get; init; }

    /// <summary>A field that people do not see; who fills it in is no person.</summary>
    public string? Honeypot { get; init; }

    /// <summary>A field that holds when the form was shown: milliseconds since 1970, by the browser's clock.</summary>
    public string? StartedField { get; init; }

    /// <summary>What is sent sooner after it was shown is spam.</summary>
    public double MinSeconds { get; init; }

    /// <summary>Asks for the answer to a challenge in the field <c>altcha</c>.</summary>
    public bool ProofOfWork { get; init; }

    /// <summary>Shown to those whom no <see cref="Redirect"/> leads on.</summary>
    public string? Success { get; init; }

    /// <summary>A path of the site.</summary>
    public string? Redirect { get; init; }

    public FormModeration Moderation { get; init; }

    /// <summary>Entries are deleted so many days after they came; null keeps them.</summary>
    public int? RetentionDays { get; init; }

    public string ShownTitle => string.IsNullOrWhiteSpace(Title) ? Name : Title;
}
