using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>Chapters of an MP4 file: those of a text track that the sound refers to, or else the list that Nero's programs write.</summary>
internal static class Mp4Chapters
{
    private const int MostChapters = 2000;
    private const int LongestTitle = 2048;

    public static ImmutableArray<Chapter> Read(AudioWindow bytes, Mp4Box moov, List<Mp4Track> tracks, Mp4Track sound)
    {
        var text = tracks.Find(track => track.Handler is "text" or "sbtl" && sound.ChapterTracks.Contains(track.Id));
        var chapters = text is null ? [] : OfTrack(bytes, text);
        return chapters.IsEmpty ? OfList(bytes, moov) : chapters;
    }

    // moov.udta.chpl: for each a time in units of 100 ns and a title after its length.
    private static ImmutableArray<Chapter> OfList(AudioWindow bytes, Mp4Box moov)
    {
        var list = Mp4Box.Children(bytes, moov).Where(box => box.Is("udta")).SelectMany(box => Mp4Box.Children(bytes, box)).FirstOrDefault(box => box.Is("chpl"));
        if (list is null)
            return [];

        var version = bytes.At(list.Start, 1) is [1];
        var at = list.Start + (version ? 9 : 5);
        int count = bytes.At(at - 1, 1) is [var stated] ? stated : 0;
        var chapters = ImmutableArray.CreateBuilder<Chapter>();
        for (var i = 0; i < count && at + 9 <= list.End; i++)
        {
            var start = bytes.UInt64At(at);
            var length = bytes.At(at + 8, 1) is [var size] ? size : 0;
            if (at + 9 + length > list.End || start > (ulong)ClockTime.Longest.Ticks)
                break;
            chapters.Add(new(TimeSpan.FromTicks((long)start), Encoding.UTF8.GetString(bytes.At(at + 9, length))));
            at += 9 + length;
        }

        return [.. chapters.OrderBy(chapter => chapter.Start)];
    }

    private static ImmutableArray<Chapter> OfTrack(AudioWindow bytes, Mp4Track track)
    {
        if (track.Timescale == 0 || Mp4Box.Find(bytes, track.Media, "minf", "stbl") is not { } table)
            return [];

        var durations = Durations(bytes, Mp4Box.Find(bytes, table, "stts"));
        var places = Places(bytes, table, durations.Count);
        var chapters = ImmutableArray.CreateBuilder<Chapter>();
        double units = 0;
        for (var i = 0; i < Math.Min(durations.Count, places.Count); i++)
        {
            var start = AudioTime.Of(units / track.Timescale);
            units += durations[i];
            chapters.Add(new(start, TitleAt(bytes, places[i].Offset, places[i].Size)) { End = AudioTime.Of(units / track.Timescale) is var end && end > start ? end : null });
        }

        return [.. chapters.Where(chapter => chapter.Title.Length > 0)];
    }

    private static List<uint> Durations(AudioWindow bytes, Mp4Box? times)
    {
        var durations = new List<uint>();
        if (times is null)
            return durations;

        var count = bytes.UInt32At(times.Start + 4);
        var at = times.Start + 8;
        for (uint entry = 0; entry < count && at + 8 <= times.End && durations.Count < MostChapters; entry++, at += 8)
        {
            for (var repeat = Math.Min(bytes.UInt32At(at), MostChapters); repeat > 0 && durations.Count < MostChapters; repeat--)
                durations.Add(bytes.UInt32At(at + 4));
        }

        return durations;
    }

    // Where each sample lies: chunks hold the samples that stsc says, one after the other.
    private static List<(long Offset, int Size)> Places(AudioWindow bytes, Mp4Box table, int most)
    {
        var places = new List<(long Offset, int Size)>();
        if (Mp4Box.Find(bytes, table, "stsz") is not { } sizes || Mp4Box.Find(bytes, table, "stsc") is not { } runs)
            return places;

        var isLong = false;
        var chunks = Mp4Box.Find(bytes, table, "stco");
        if (chunks is null)
            (chunks, isLong) = (Mp4Box.Find(bytes, table, "co64"), true);
        if (chunks is null)
            return places;

        var same = bytes.UInt32At(sizes.Start + 4);
        var chunkCount = bytes.UInt32At(chunks.Start + 4);
        for (uint chunk = 1; chunk <= chunkCount && places.Count < most; chunk++)
        {
            var entry = chunks.Start + 8 + ((chunk - 1) * (isLong ? 8L : 4L));
            if (entry + 4 > chunks.End)
                break;
            var offset = isLong ? (long)Math.Min(bytes.UInt64At(entry), long.MaxValue / 2) : bytes.UInt32At(entry);
            for (var sample = Math.Min(SamplesIn(bytes, runs, chunk), MostChapters); sample > 0 && places.Count < most; sample--)
            {
                var size = same != 0 ? same : bytes.UInt32At(sizes.Start + 12 + (places.Count * 4L));
                places.Add((offset, (int)Math.Min(size, LongestTitle)));
                offset += size;
            }
        }

        return places;
    }

    private static uint SamplesIn(AudioWindow bytes, Mp4Box runs, uint chunk)
    {
        var count = Math.Min(bytes.UInt32At(runs.Start + 4), MostChapters);
        uint samples = 0;
        for (uint i = 0; i < count; i++)
        {
            var at = runs.Start + 8 + (i * 12L);
            if (at + 12 > runs.End || bytes.UInt32At(at) > chunk)
                break;
            samples = bytes.UInt32At(at + 4);
        }

        return samples;
    }

    // A length of two bytes and the text, in UTF-16 where it has a mark.
    private static string TitleAt(AudioWindow bytes, long offset, int size)
    {
        var sample = bytes.At(offset, size);
        if (sample.Length < 2)
            return "";

        var length = Math.Min(BinaryPrimitives.ReadUInt16BigEndian(sample), sample.Length - 2);
        var text = sample.Slice(2, length);
        return text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(text[2..]) : Encoding.UTF8.GetString(text);
    }
}
