using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Feedback;

/// <summary>What a reader sent and consented to publish: a file of <c>content/feedback/FORM/</c>. Nothing in it is to be trusted.</summary>
public sealed record FeedbackEntry
{
    /// <summary>Below the site's folder.</summary>
    public required string SourcePath { get; init; }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the form.</summary>
    public required string Form { get; init; }

    public DateTimeOffset? Received { get; init; }

    /// <summary>Site path of the page that it was sent from; empty where it is not known.</summary>
    public string Page { get; init; } = "";

    /// <summary>Id of the entry that it answers; null for one that answers the page.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Answers by the names of the form's fields, in the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Fields { get; init; } = [];

    /// <summary>What the hub says to it; null where it says nothing.</summary>
    public string? Answer { get; init; }

    /// <summary>Of all that it says.</summary>
    public ulong Print { get; init; }

    /// <summary>The answer to a field, several joined by commas; null where there is none.</summary>
    public string? Field(string name)
    {
        foreach (var (key, values) in Fields)
        {
            if (string.Equals(key, name, StringComparison.Ordinal) && !values.IsEmpty)
                return string.Join(", ", values);
        }

        return null;
    }
}

/// <summary>A vote: its id, and what was chosen.</summary>
public sealed record FeedbackVote(string Id, ImmutableArray<string> Choices);
