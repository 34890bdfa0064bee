using System.Buffers.Binary;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>What an encoder wrote into the first frame of an MP3 about the others: Xing, Info or VBRI.</summary>
/// <param name="Frames">Frames that hold sound.</param>
/// <param name="Bytes">Bytes of all frames; 0 where it does not say.</param>
/// <param name="Skipped">Samples at both ends that are not played.</param>
internal sealed record Mp3Header(uint Frames, uint Bytes, int Skipped)
{
    /// <summary>Whether it can be true of so many bytes of sound.</summary>
    public bool Agrees(long length)
    {
        if (Bytes > 0)
            return Math.Abs(Bytes - length) <= Math.Max(4096, length / 50);

        // Frames have 24 bytes at least and 2,881 at most.
        return Frames * 24L <= length && Frames * 2881L >= length / 2;
    }

    public static Mp3Header? At(AudioWindow bytes, long start, Mp3Frame first)
    {
        if (first.Layer != 3)
            return null;

        var frame = bytes.At(start, 192);
        var side = first.Version == 1 ? (first.IsMono ? 17 : 32) : first.IsMono ? 9 : 17;
        return Xing(frame, 4 + side) ?? Vbri(frame);
    }

    private static Mp3Header? Xing(ReadOnlySpan<byte> frame, int at)
    {
        if (frame.Length < at + 8 || !(frame[at..].StartsWith("Xing"u8) || frame[at..].StartsWith("Info"u8)))
            return null;

        var flags = BinaryPrimitives.ReadUInt32BigEndian(frame[(at + 4)..]);
        var next = at + 8;
        uint frames = 0, size = 0;
        if ((flags & 1) != 0 && next + 4 <= frame.Length)
        {
            frames = BinaryPrimitives.ReadUInt32BigEndian(frame[next..]);
            next += 4;
        }

        if ((flags & 2) != 0 && next + 4 <= frame.Length)
        {
            size = BinaryPrimitives.ReadUInt32BigEndian(frame[next..]);
            next += 4;
        }

        next += ((flags & 4) != 0 ? 100 : 0) + ((flags & 8) != 0 ? 4 : 0);
        return frames == 0 ? null : new(frames, size, Padding(frame, next));
    }

    // Delay and padding of LAME's tag: 12 bits each, 21 bytes into it. http://gabriel.mp3-tech.org/mp3infotag.html
    private static int Padding(ReadOnlySpan<byte> frame, int tag)
    {
        if (frame.Length < tag + 24 || frame[tag] is < (byte)'A' or > (byte)'z')
            return 0;

        var delay = (frame[tag + 21] << 4) | (frame[tag + 22] >> 4);
        var padding = ((frame[tag + 22] & 15) << 8) | frame[tag + 23];
        return delay + padding < 4608 ? delay + padding : 0;
    }

    private static Mp3Header? Vbri(ReadOnlySpan<byte> frame)
    {
        const int At = 4 + 32;
        if (frame.Length < At + 18 || !frame[At..].StartsWith("VBRI"u8))
            return null;

        var frames = BinaryPrimitives.ReadUInt32BigEndian(frame[(At + 14)..]);
        return frames == 0 ? null : new(frames, BinaryPrimitives.ReadUInt32BigEndian(frame[(At + 10)..]), 0);
    }
}
