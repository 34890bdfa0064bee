using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>Reads Ogg files with Opus, Vorbis or FLAC. https://www.rfc-editor.org/rfc/rfc3533, https://www.rfc-editor.org/rfc/rfc7845</summary>
internal static class OggReader
{
    private const int LongestPage = 27 + 255 + (255 * 255);
    private const int MostHeadPages = 64;
    private const int LargestComment = 256 * 1024;

    public static AudioResult Read(AudioWindow bytes)
    {
        if (FindSound(bytes) is not { } sound)
            return new(null, "It holds no sound that is known: Opus, Vorbis or FLAC.");

        if (LastGranule(bytes, sound.Serial) is not { } last)
            return new(null, "It has no page that says how long it plays.");

        var seconds = Math.Max(0, last - sound.Skip) / sound.Rate;
        var duration = AudioTime.Of(seconds);
        var facts = new AudioFacts
        {
            MediaType = "audio/ogg",
            Length = bytes.Length,
            Duration = duration,
            BitRate = AudioTime.BitRate(bytes.Length, duration),
            Chapters = Chapters(bytes, sound),
        };
        return new(facts, duration == TimeSpan.Zero ? "It ends before its sound begins." : null);
    }

    private sealed record Sound(uint Serial, double Rate, long Skip, long HeadPage);

    // The first pages of a file begin its streams; the first that is a sound counts.
    private static Sound? FindSound(AudioWindow bytes)
    {
        long at = 0;
        for (var page = 0; page < MostHeadPages && PageAt(bytes, at) is { } head; page++)
        {
            var data = bytes.At(head.Data, 64);
            if (data.StartsWith("OpusHead"u8) && data.Length >= 16)
                return new(head.Serial, 48_000, BinaryPrimitives.ReadUInt16LittleEndian(data[10..]), at);
            if (data.StartsWith("\u0001vorbis"u8) && data.Length >= 16 && BinaryPrimitives.ReadUInt32LittleEndian(data[12..]) is > 0 and var rate)
                return new(head.Serial, rate, 0, at);
            // The mapping's header, then fLaC and STREAMINFO: 20 bits of sample rate in its 11th byte.
            if (data.StartsWith("\u007FFLAC"u8) && data.Length >= 31 && ((data[27] << 12) | (data[28] << 4) | (data[29] >> 4)) is > 0 and var flac)
                return new(head.Serial, flac, 0, at);
            at = head.Next;
        }

        return null;
    }

    private readonly record struct Page(uint Serial, long Granule, long Data, long Next, byte Flags);

    private static Page? PageAt(AudioWindow bytes, long at)
    {
        var head = bytes.At(at, 27);
        if (head.Length < 27 || !head.StartsWith("OggS"u8) || head[4] != 0)
            return null;

        var (serial, granule, flags, count) = (BinaryPrimitives.ReadUInt32LittleEndian(head[14..]), BinaryPrimitives.ReadInt64LittleEndian(head[6..]), head[5], head[26]);
        var table = bytes.At(at + 27, count);
        if (table.Length < count)
            return null;

        var length = 0;
        foreach (var segment in table)
            length += segment;
        return new(serial, granule, at + 27 + count, at + 27 + count + length, flags);
    }

    // From the end backwards, a window at a time, as far as one page can reach.
    private static long? LastGranule(AudioWindow bytes, uint serial)
    {
        const int Step = 48 * 1024;
        for (var (end, looked) = (bytes.Length, 0); end > 0 && looked < 4 * LongestPage; looked += Step)
        {
            var start = Math.Max(0, end - Step);
            var seen = bytes.At(start, (int)(Math.Min(bytes.Length, end + 27) - start)).ToArray();
            for (var at = seen.AsSpan().LastIndexOf("OggS"u8); at >= 0; at = seen.AsSpan(0, at).LastIndexOf("OggS"u8))
            {
                if (PageAt(bytes, start + at) is { Granule: >= 0 } page && page.Serial == serial)
                    return page.Granule;
            }

            end = start;
        }

        return null;
    }

    // CHAPTER001=00:00:00.000 and CHAPTER001NAME=… in the comments. https://wiki.xiph.org/Chapter_Extension
    private static ImmutableArray<Chapter> Chapters(AudioWindow bytes, Sound sound)
    {
        var comments = CommentsOf(bytes, sound);
        var times = new SortedDictionary<int, TimeSpan>();
        var names = new Dictionary<int, string>();
        foreach (var comment in comments)
        {
            var equals = comment.IndexOf('=', StringComparison.Ordinal);
            if (equals < 10 || !comment.StartsWith("CHAPTER", StringComparison.OrdinalIgnoreCase) || !int.TryParse(comment.AsSpan(7, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            if (equals == 10 && ClockTime.TryParse(comment.AsSpan(11), out var time))
                times.TryAdd(number, time);
            else if (comment.AsSpan(10, equals - 10).Equals("NAME", StringComparison.OrdinalIgnoreCase))
                names.TryAdd(number, comment[(equals + 1)..]);
        }

        return [.. times.Select(t => new Chapter(t.Value, names.GetValueOrDefault(t.Key) ?? "")).OrderBy(c => c.Start)];
    }

    private static List<string> CommentsOf(AudioWindow bytes, Sound sound)
    {
        var packet = new MemoryStream();
        var at = PageAt(bytes, sound.HeadPage)?.Next ?? long.MaxValue;
        for (var page = 0; page < MostHeadPages && packet.Length < LargestComment && PageAt(bytes, at) is { } head; page++, at = head.Next)
        {
            if (head.Serial != sound.Serial)
                continue;
            packet.Write(bytes.At(head.Data, (int)(head.Next - head.Data)));
        }

        var all = packet.GetBuffer().AsSpan(0, (int)packet.Length);
        var from = all.StartsWith("OpusTags"u8) ? 8 : all.StartsWith("\u0003vorbis"u8) ? 7 : -1;
        var comments = new List<string>();
        if (from < 0 || !TryText(all, ref from, out _) || from + 4 > all.Length)
            return comments;

        var count = BinaryPrimitives.ReadUInt32LittleEndian(all[from..]);
        from += 4;
        for (uint i = 0; i < count && TryText(all, ref from, out var text); i++)
            comments.Add(text);
        return comments;
    }

    private static bool TryText(ReadOnlySpan<byte> all, ref int from, out string text)
    {
        text = "";
        if (from + 4 > all.Length || BinaryPrimitives.ReadUInt32LittleEndian(all[from..]) is var length && length > all.Length - from - 4)
            return false;

        text = Encoding.UTF8.GetString(all.Slice(from + 4, (int)length));
        from += 4 + (int)length;
        return true;
    }
}
