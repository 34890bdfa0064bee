using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>What was read from sounds, transcripts and chapter files.</summary>
internal static class MediaCodec
{
    private const byte None = 0;
    private const byte Audio = 1;
    private const byte Transcript = 2;
    private const byte ChapterFile = 3;

    public static void Write(ByteWriter to, MediaFacts facts)
    {
        if (facts.Audio is { } audio)
        {
            to.Byte(Audio);
            to.Text(audio.MediaType);
            to.Signed(audio.Length);
            to.Signed(audio.Duration.Ticks);
            to.Number(audio.BitRate);
            Write(to, audio.Chapters);
            to.Text(facts.Integrity);
        }
        else if (facts.Transcript is { } transcript)
        {
            to.Byte(Transcript);
            to.Signed(transcript.End.Ticks);
            to.Number(transcript.Cues);
        }
        else if (facts.Chapters is { } chapters)
        {
            to.Byte(ChapterFile);
            Write(to, chapters);
        }
        else
        {
            to.Byte(None);
        }
    }

    /// <param name="source">The file of the facts.</param>
    public static MediaFacts Read(ref ByteReader from, SourceFile source) => from.Byte() switch
    {
        Audio => new()
        {
            Audio = new()
            {
                MediaType = from.Word(),
                Length = from.Signed(),
                Duration = TimeSpan.FromTicks(from.Signed()),
                BitRate = from.Count(),
                Chapters = ReadChapters(ref from),
            },
            Integrity = from.Text(),
        },
        Transcript => new() { Transcript = new(source, TimeSpan.FromTicks(from.Signed()), from.Count()) },
        ChapterFile => new() { Chapters = ReadChapters(ref from) },
        _ => MediaFacts.None,
    };

    public static void Write(ByteWriter to, ImmutableArray<Chapter> chapters)
    {
        to.Number(chapters.Length);
        foreach (var chapter in chapters)
        {
            to.Signed(chapter.Start.Ticks);
            to.Text(chapter.Title);
            EpisodeCodec.WriteTime(to, chapter.End);
            to.Text(chapter.Image);
            to.Text(chapter.Link);
            to.Flag(chapter.IsHidden);
        }
    }

    public static ImmutableArray<Chapter> ReadChapters(ref ByteReader from)
    {
        var chapters = new Chapter[from.Count()];
        for (var i = 0; i < chapters.Length; i++)
        {
            chapters[i] = new(TimeSpan.FromTicks(from.Signed()), from.Word())
            {
                End = EpisodeCodec.ReadTime(ref from),
                Image = from.Text(),
                Link = from.Text(),
                IsHidden = from.Flag(),
            };
        }

        return ImmutableArray.Create(chapters);
    }
}
