using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>Reads ID3v2 tags at the beginning of a sound for their chapters, and passes over the tags at both ends. https://id3.org/id3v2-chapters-1.0</summary>
internal static class Id3Reader
{
    private const int MostTags = 16;
    private const int MostFrames = 4096;
    private const int MostChapters = 2000;
    private const int LargestFrame = 16 * 1024;

    /// <summary>Where the sound may begin, and the chapters.</summary>
    public static (long End, ImmutableArray<Chapter> Chapters) Read(AudioWindow bytes)
    {
        long at = 0;
        ImmutableArray<Chapter> chapters = [];
        for (var tag = 0; tag < MostTags && HeadAt(bytes, at) is { } head; tag++)
        {
            if (chapters.IsEmpty)
                chapters = ChaptersIn(bytes, at + 10, head);
            at += 10 + head.Size + (head.HasFooter ? 10 : 0);
        }

        return (Math.Min(at, bytes.Length), chapters);
    }

    /// <summary>Where the sound ends: before ID3v1, Lyrics3 and APE tags.</summary>
    public static long EndOfSound(AudioWindow bytes)
    {
        var end = bytes.Length;
        if (end >= 128 && bytes.At(end - 128, 3).SequenceEqual("TAG"u8))
            end -= 128;
        var foot = bytes.At(end - 32, 32);
        if (foot.Length == 32 && foot.StartsWith("APETAGEX"u8))
        {
            var size = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(foot[12..]);
            var hasHead = (foot[23] & 0x80) != 0;
            end = Math.Max(0, end - size - (hasHead ? 32 : 0));
        }

        return end;
    }

    private readonly record struct TagHead(int Version, int Size, bool IsUnsynchronised, bool HasExtended, bool HasFooter);

    private static TagHead? HeadAt(AudioWindow bytes, long at)
    {
        var head = bytes.At(at, 10);
        if (head.Length < 10 || !head.StartsWith("ID3"u8) || head[3] is < 2 or > 4 || ((head[6] | head[7] | head[8] | head[9]) & 0x80) != 0)
            return null;

        return new(head[3], Id3Frame.Synchsafe(head[6..]), (head[5] & 0x80) != 0, (head[5] & 0x40) != 0, head[3] == 4 && (head[5] & 0x10) != 0);
    }

    // The chapters in the order of time; those that a table of contents leaves out are hidden.
    private static ImmutableArray<Chapter> ChaptersIn(AudioWindow bytes, long start, TagHead head)
    {
        if (head.Version < 3)
            return [];

        var (found, listed, hasTable) = (new List<(string Id, Chapter Chapter)>(), new HashSet<string>(StringComparer.Ordinal), false);
        var end = Math.Min(start + head.Size, bytes.Length);
        var at = start + (head.HasExtended ? ExtendedSize(bytes, start, head.Version) : 0);
        for (var count = 0; count < MostFrames && found.Count < MostChapters && at + 10 <= end; count++)
        {
            var frame = bytes.At(at, 10);
            if (frame.Length < 10 || frame[0] == 0)
                break;

            var size = (long)(head.Version == 4 ? Id3Frame.Synchsafe(frame[4..]) : System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(frame[4..]));
            var (isChapter, isTable) = (frame.StartsWith("CHAP"u8), frame.StartsWith("CTOC"u8));
            var isUnsynchronised = head.Version == 3 ? head.IsUnsynchronised : (frame[9] & 2) != 0;
            if (size <= LargestFrame && (isChapter || isTable))
            {
                var body = Id3Frame.Body(bytes.At(at + 10, (int)size), isUnsynchronised);
                if (isChapter && Id3Frame.ChapterIn(body, head.Version) is { } chapter)
                    found.Add(chapter);
                if (isTable)
                    hasTable |= Id3Frame.AddListed(body, listed);
            }
            else if (isChapter && Id3Frame.ChapterIn(Id3Frame.Body(bytes.At(at + 10, LargestFrame), isUnsynchronised), head.Version) is { } large)
            {
                // A picture makes it large; what comes before it is enough.
                found.Add(large);
            }

            at += 10 + size;
        }

        return [.. found.Select(f => hasTable && !listed.Contains(f.Id) ? f.Chapter with { IsHidden = true } : f.Chapter).OrderBy(c => c.Start)];
    }

    private static long ExtendedSize(AudioWindow bytes, long start, int version)
    {
        var size = bytes.At(start, 4);
        if (size.Length < 4)
            return 0;

        return version == 4 ? Id3Frame.Synchsafe(size) : System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(size) + 4L;
    }
}
