using System.Text;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>A track of an MP4 file.</summary>
/// <param name="Handler"><c>soun</c>, <c>vide</c>, <c>text</c> …</param>
/// <param name="Timescale">Units a second.</param>
/// <param name="Seconds">As its header says.</param>
/// <param name="IsPicture">Whether its samples are still pictures, as a cover's are.</param>
/// <param name="ChapterTracks">Ids of tracks that hold its chapters.</param>
internal sealed record Mp4Track(uint Id, string Handler, uint Timescale, double Seconds, bool IsPicture, Mp4Box Media, IReadOnlyList<uint> ChapterTracks)
{
    private const int MostReferences = 16;

    public static Mp4Track? Read(AudioWindow bytes, Mp4Box trak)
    {
        if (Mp4Box.Find(bytes, trak, "mdia") is not { } media || Mp4Box.Find(bytes, media, "mdhd") is not { } head || Mp4Box.Find(bytes, trak, "tkhd") is not { } track)
            return null;

        var handler = Mp4Box.Find(bytes, media, "hdlr") is { } hdlr ? Encoding.Latin1.GetString(bytes.At(hdlr.Start + 8, 4)) : "";
        var isLong = bytes.At(track.Start, 1) is [1];
        var format = Mp4Box.Find(bytes, media, "minf", "stbl", "stsd") is { } table ? Encoding.Latin1.GetString(bytes.At(table.Start + 12, 4)) : "";
        return new(
            bytes.UInt32At(track.Start + (isLong ? 20 : 12)),
            handler,
            TimescaleOf(bytes, head, 12),
            SecondsOf(bytes, head, 12),
            format is "jpeg" or "mjpg" or "png " or "tiff",
            media,
            References(bytes, trak));
    }

    /// <summary>The duration of an <c>mvhd</c> or <c>mdhd</c> box; 0 where it is not known.</summary>
    /// <param name="timescaleAt">Where the time scale stands in a box of version 0.</param>
    public static double SecondsOf(AudioWindow bytes, Mp4Box head, int timescaleAt)
    {
        var isLong = bytes.At(head.Start, 1) is [1];
        var scale = TimescaleOf(bytes, head, timescaleAt);
        if (scale == 0)
            return 0;

        // All ones stand for a duration that is not known.
        if (!isLong)
            return bytes.UInt32At(head.Start + timescaleAt + 4) is < uint.MaxValue and var units ? units / (double)scale : 0;

        return bytes.UInt64At(head.Start + timescaleAt + 12) is < ulong.MaxValue and var many ? many / (double)scale : 0;
    }

    private static uint TimescaleOf(AudioWindow bytes, Mp4Box head, int timescaleAt) =>
        bytes.UInt32At(head.Start + timescaleAt + (bytes.At(head.Start, 1) is [1] ? 8 : 0));

    private static List<uint> References(AudioWindow bytes, Mp4Box trak)
    {
        var ids = new List<uint>();
        if (Mp4Box.Find(bytes, trak, "tref", "chap") is not { } chap)
            return ids;

        for (var at = chap.Start; at + 4 <= chap.End && ids.Count < MostReferences; at += 4)
            ids.Add(bytes.UInt32At(at));
        return ids;
    }
}
