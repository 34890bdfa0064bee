using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>What was read from a sound, a transcript or a chapter file: one of them, or nothing.</summary>
public sealed record MediaFacts
{
    public static MediaFacts None { get; } = new();

    public AudioFacts? Audio { get; init; }

    /// <summary>Of a sound that is an alternate of another: <c>sha256-…</c>. https://www.w3.org/TR/SRI/</summary>
    public string? Integrity { get; init; }

    public TranscriptFile? Transcript { get; init; }

    public ImmutableArray<Chapter>? Chapters { get; init; }
}
