using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>Reads MP4 and M4A files, fragmented ones too. ISO/IEC 14496-12</summary>
internal static class Mp4Reader
{
    public static AudioResult Read(AudioWindow bytes)
    {
        var top = Mp4Box.Children(bytes, 0, bytes.Length);
        if (top.Find(box => box.Is("moov")) is not { } moov)
            return new(null, "It has no index: it was cut off, or its program did not finish it.");

        var tracks = Mp4Box.Children(bytes, moov).Where(box => box.Is("trak")).Select(box => Mp4Track.Read(bytes, box)).OfType<Mp4Track>().ToList();
        var sound = tracks.Find(track => track.Handler is "soun");
        if (sound is null)
            return new(null, "It holds no sound.");

        var stated = MovieSeconds(bytes, moov);
        var seconds = sound.Seconds > 0 ? sound.Seconds : stated;
        if (top.Exists(box => box.Is("moof")))
            seconds = Math.Max(seconds, Mp4Fragments.Seconds(bytes, top, moov, sound));

        var duration = AudioTime.Of(seconds);
        var isCut = top[^1].IsCut;
        var facts = new AudioFacts
        {
            MediaType = tracks.Exists(track => track.Handler is "vide" && !track.IsPicture) ? "video/mp4" : "audio/x-m4a",
            Length = bytes.Length,
            Duration = duration,
            BitRate = AudioTime.BitRate(bytes.Length, duration),
            Chapters = Mp4Chapters.Read(bytes, moov, tracks, sound),
        };
        return new(facts, isCut ? "It ends before its sound does." : duration == TimeSpan.Zero ? "It does not say how long it plays." : null);
    }

    private static double MovieSeconds(AudioWindow bytes, Mp4Box moov) =>
        Mp4Box.Children(bytes, moov).Find(box => box.Is("mvhd")) is { } head ? Mp4Track.SecondsOf(bytes, head, timescaleAt: 12) : 0;
}
