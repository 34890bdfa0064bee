using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>What is said in an episode, in the order of time.</summary>
public sealed record Transcript(ImmutableArray<Cue> Cues)
{
    /// <summary>When the last cue ends; zero where there is none or where the source has no times.</summary>
    public TimeSpan End => Cues.IsEmpty ? TimeSpan.Zero : Cues.Max(cue => cue.End);
}

/// <summary>Some words at a time.</summary>
/// <param name="Start">From the beginning of the sound.</param>
/// <param name="End">Not before <paramref name="Start"/>.</param>
/// <param name="Speaker">Null where the source does not say.</param>
/// <param name="Text">Plain text; lines are joined by spaces.</param>
public sealed record Cue(TimeSpan Start, TimeSpan End, string? Speaker, string Text);
