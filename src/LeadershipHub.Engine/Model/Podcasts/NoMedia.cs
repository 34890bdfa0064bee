using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>The shelf of a site without sounds.</summary>
public sealed class NoMedia : IMediaShelf
{
    public static NoMedia Shelf { get; } = new();

    public AudioFacts? Audio(string path) => null;

    public string? Integrity(string path) => null;

    public TranscriptFile? Transcript(string path) => null;

    public ImmutableArray<Chapter>? Chapters(string path) => null;

    public Transcript Words(TranscriptFile file) => new([]);
}
