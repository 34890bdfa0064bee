using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What an earlier build read from sounds, transcripts and chapter files, taken out of its memory file by file.</summary>
internal sealed class RecalledMedia(RecalledSources sources, Func<SourceFile, Transcript> words) : IMediaShelf
{
    private readonly Lazy<Dictionary<string, int>> _places = new(() =>
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sources.All.Length; i++)
            places.Add(sources.All[i].Path, i);
        return places;
    });

    public AudioFacts? Audio(string path) => Of(path)?.Audio;

    public string? Integrity(string path) => Of(path)?.Integrity;

    public TranscriptFile? Transcript(string path) => Of(path)?.Transcript;

    public ImmutableArray<Chapter>? Chapters(string path) => Of(path)?.Chapters;

    public Transcript Words(TranscriptFile file) => words(file.Source);

    private MediaFacts? Of(string path) => _places.Value.TryGetValue(path, out var place) ? sources.MediaAt(place) : null;
}
