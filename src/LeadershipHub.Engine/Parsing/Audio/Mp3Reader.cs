using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>
/// Reads MPEG audio. The duration comes from a Xing, Info or VBRI header where it agrees with the file, from the rate where that is
/// constant, and otherwise from every frame.
/// </summary>
internal static class Mp3Reader
{
    // How far a first frame is looked for behind the tags, and how many frames have to follow each other to be believed.
    private const int FarthestFrame = 1024 * 1024;
    private const int Believed = 4;

    // Places at which a rate that seems constant is looked at.
    private const int Samples = 12;

    public static AudioResult Read(AudioWindow bytes)
    {
        var tags = Id3Reader.Read(bytes);
        var end = Id3Reader.EndOfSound(bytes);
        if (FirstFrame(bytes, tags.End, end) is not { } start)
            return new(null, "It is none of the sounds that are known: MP3, M4A, Ogg, Opus or WAV.");

        Mp3Frame.TryRead(bytes.At(start, 4), out var first);
        var (seconds, problem) = Duration(bytes, start, end, first);
        var duration = AudioTime.Of(seconds);
        var facts = new AudioFacts
        {
            MediaType = "audio/mpeg",
            Length = bytes.Length,
            Duration = duration,
            BitRate = AudioTime.BitRate(end - start, duration),
            Chapters = tags.Chapters,
        };
        return new(facts, problem);
    }

    private static (double Seconds, string? Problem) Duration(AudioWindow bytes, long start, long end, Mp3Frame first)
    {
        if (Mp3Header.At(bytes, start, first) is { } header)
        {
            // The header's own frame holds no sound.
            if (header.Agrees(end - start))
                return (Math.Max(0, (header.Frames * (double)first.Samples) - header.Skipped) / first.SampleRate, null);

            var counted = Count(bytes, start + first.Length, end, first);
            return (counted, "Its header does not agree with its frames, so some players will show another duration.");
        }

        return first.Length > 0 && IsConstant(bytes, start, end, first)
            ? ((end - start) / (double)first.BitRate * 8, null)
            : (Count(bytes, start, end, first), null);
    }

    /// <summary>Where the first of some frames in a row begins; null where there are none.</summary>
    private static long? FirstFrame(AudioWindow bytes, long from, long end)
    {
        var until = Math.Min(end, from + FarthestFrame);
        for (var at = from; at < until;)
        {
            var seen = bytes.At(at, (int)Math.Min(AudioWindow.Size, until - at));
            var mark = seen.IndexOf((byte)0xFF);
            if (mark < 0)
            {
                at += Math.Max(1, seen.Length);
                continue;
            }

            at += mark;
            if (IsBelievable(bytes, at, end))
                return at;
            at++;
        }

        return null;
    }

    private static bool IsBelievable(AudioWindow bytes, long at, long end)
    {
        if (!Mp3Frame.TryRead(bytes.At(at, 4), out var first))
            return false;

        var frame = first;
        for (var count = 1; count < Believed; count++)
        {
            var length = LengthOf(bytes, at, frame);
            if (length <= 0)
                return false;
            at += length;
            // A short file may have fewer.
            if (at >= end - 3)
                return count >= 2 || at <= end;
            if (!Mp3Frame.TryRead(bytes.At(at, 4), out frame) || !frame.Fits(first))
                return false;
        }

        return true;
    }

    // A frame of the free format lasts until the next one like it.
    private static int LengthOf(AudioWindow bytes, long at, Mp3Frame frame)
    {
        if (frame.Length > 0)
            return frame.Length;

        var seen = bytes.At(at, 8 * 1024);
        for (var next = 24; next + 4 <= seen.Length; next++)
        {
            if (seen[next] == 0xFF && Mp3Frame.TryRead(seen[next..], out var other) && other.Fits(frame) && other.BitRate == 0)
                return next;
        }

        return 0;
    }

    private static bool IsConstant(AudioWindow bytes, long start, long end, Mp3Frame first)
    {
        for (var i = 1; i <= Samples; i++)
        {
            var place = start + ((end - start) / (Samples + 1) * i);
            if (place + (4 * first.Length) >= end)
                break;
            if (FrameNear(bytes, place, end, first) is not { } near || near.BitRate != first.BitRate)
                return false;
        }

        return true;
    }

    private static Mp3Frame? FrameNear(AudioWindow bytes, long place, long end, Mp3Frame like)
    {
        var seen = bytes.At(place, 8 * 1024);
        for (var i = 0; i + 4 <= seen.Length; i++)
        {
            if (seen[i] != 0xFF || !Mp3Frame.TryRead(seen[i..], out var frame) || !frame.Fits(like) || !IsBelievable(bytes, place + i, end))
            {
                seen = bytes.At(place, 8 * 1024);
                continue;
            }

            return frame;
        }

        return null;
    }

    // Walks over all frames; what is none of them is passed over.
    private static double Count(AudioWindow bytes, long start, long end, Mp3Frame like)
    {
        var seconds = 0.0;
        for (var at = start; at < end - 3;)
        {
            if (Mp3Frame.TryRead(bytes.At(at, 4), out var frame) && frame.Fits(like) && LengthOf(bytes, at, frame) is > 0 and var length)
            {
                // The last frame counts where most of it is there.
                if (at + length <= end || end - at > length / 2)
                    seconds += frame.Seconds;
                at += length;
                continue;
            }

            var seen = bytes.At(at + 1, (int)Math.Min(AudioWindow.Size, end - at - 1));
            if (seen.IsEmpty)
                break;
            var mark = seen.IndexOf((byte)0xFF);
            at += 1 + (mark < 0 ? seen.Length : mark);
        }

        return seconds;
    }
}
