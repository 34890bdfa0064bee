using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <inheritdoc cref="IMediaShelf"/>
internal sealed class MediaShelf(FrozenDictionary<string, MediaFacts> facts, ISourceReader reader) : IMediaShelf
{
    public AudioFacts? Audio(string path) => facts.GetValueOrDefault(path)?.Audio;

    public string? Integrity(string path) => facts.GetValueOrDefault(path)?.Integrity;

    public TranscriptFile? Transcript(string path) => facts.GetValueOrDefault(path)?.Transcript;

    public ImmutableArray<Chapter>? Chapters(string path) => facts.GetValueOrDefault(path)?.Chapters;

    public Transcript Words(TranscriptFile file) => Read(reader, file.Source);

    public static Transcript Read(ISourceReader reader, SourceFile source)
    {
        try
        {
            return TranscriptReader.Read(reader.ReadAllBytes(source), source.Extension).Transcript;
        }
        catch (IOException)
        {
            // It could be read a moment ago; whoever takes it away during a build gets a page without it.
            return new([]);
        }
    }
}
