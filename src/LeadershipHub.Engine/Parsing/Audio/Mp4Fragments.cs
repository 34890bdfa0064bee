namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>How long the fragments of an MP4 file play, added up.</summary>
internal static class Mp4Fragments
{
    private const int MostSamples = 1_000_000;

    public static double Seconds(AudioWindow bytes, List<Mp4Box> top, Mp4Box moov, Mp4Track sound)
    {
        if (sound.Timescale == 0)
            return 0;

        var preset = Preset(bytes, moov, sound.Id);
        double units = 0;
        foreach (var moof in top.Where(box => box.Is("moof")))
        {
            foreach (var traf in Mp4Box.Children(bytes, moof).Where(box => box.Is("traf")))
                units += UnitsOf(bytes, traf, sound.Id, preset);
        }

        return units / sound.Timescale;
    }

    // The duration of a sample that says none: trex of the track.
    private static uint Preset(AudioWindow bytes, Mp4Box moov, uint track)
    {
        if (Mp4Box.Find(bytes, moov, "mvex") is not { } extends)
            return 0;

        foreach (var trex in Mp4Box.Children(bytes, extends).Where(box => box.Is("trex")))
        {
            if (bytes.UInt32At(trex.Start + 4) == track)
                return bytes.UInt32At(trex.Start + 12);
        }

        return 0;
    }

    private static double UnitsOf(AudioWindow bytes, Mp4Box traf, uint track, uint preset)
    {
        var boxes = Mp4Box.Children(bytes, traf);
        if (boxes.Find(box => box.Is("tfhd")) is not { } head || bytes.UInt32At(head.Start + 4) != track)
            return 0;

        var flags = bytes.UInt32At(head.Start) & 0xFFFFFF;
        if ((flags & 8) != 0)
            preset = bytes.UInt32At(head.Start + 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0));

        double units = 0;
        foreach (var run in boxes.Where(box => box.Is("trun")))
            units += UnitsOfRun(bytes, run, preset);
        return units;
    }

    private static double UnitsOfRun(AudioWindow bytes, Mp4Box run, uint preset)
    {
        var flags = bytes.UInt32At(run.Start) & 0xFFFFFF;
        var count = bytes.UInt32At(run.Start + 4);
        if ((flags & 0x100) == 0)
            return (double)Math.Min(count, MostSamples) * preset;

        var at = run.Start + 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        var size = 4 + ((flags & 0x200) != 0 ? 4 : 0) + ((flags & 0x400) != 0 ? 4 : 0) + ((flags & 0x800) != 0 ? 4 : 0);
        double units = 0;
        for (uint i = 0; i < count && at + 4 <= run.End; i++, at += size)
            units += bytes.UInt32At(at);
        return units;
    }
}
