using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>What was read from a sound file itself.</summary>
public sealed record AudioFacts
{
    /// <summary>By content, not by extension: <c>audio/mpeg</c>, <c>audio/x-m4a</c>, <c>video/mp4</c>, <c>audio/ogg</c>, <c>audio/opus</c>, <c>audio/wav</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Length { get; init; }

    /// <summary>How long it plays.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Mean bits a second of the sound; 0 where it could not be told.</summary>
    public int BitRate { get; init; }

    /// <summary>In ascending order; from ID3 CHAP frames, MP4 chapter lists or tracks.</summary>
    public ImmutableArray<Chapter> Chapters { get; init; } = [];
}
