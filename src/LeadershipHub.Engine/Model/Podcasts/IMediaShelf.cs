using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>What was read from sounds, transcripts and chapter files, by source path. Thread-safe.</summary>
public interface IMediaShelf
{
    /// <summary>Null for a file that is no sound or could not be read.</summary>
    AudioFacts? Audio(string path);

    /// <summary>The hash of a sound that is an alternate of another; null for others.</summary>
    string? Integrity(string path);

    TranscriptFile? Transcript(string path);

    /// <summary>Null for a file that is none of chapters.</summary>
    ImmutableArray<Chapter>? Chapters(string path);

    /// <summary>Reads the words of a transcript.</summary>
    Transcript Words(TranscriptFile file);
}
