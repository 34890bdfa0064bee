using System.Buffers.Binary;
using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>The frames of ID3v2 that tell of chapters. https://id3.org/id3v2.4.0-structure, https://id3.org/id3v2-chapters-1.0</summary>
internal static class Id3Frame
{
    private const uint NoTime = 0xFFFF_FFFF;

    /// <summary>28 bits in four bytes.</summary>
    public static int Synchsafe(ReadOnlySpan<byte> bytes) =>
        ((bytes[0] & 0x7F) << 21) | ((bytes[1] & 0x7F) << 14) | ((bytes[2] & 0x7F) << 7) | (bytes[3] & 0x7F);

    /// <summary>The bytes of a frame, without the zeros that keep them from looking like sound.</summary>
    public static byte[] Body(ReadOnlySpan<byte> stored, bool isUnsynchronised)
    {
        if (!isUnsynchronised)
            return stored.ToArray();

        var body = new List<byte>(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            body.Add(stored[i]);
            if (stored[i] == 0xFF && i + 1 < stored.Length && stored[i + 1] == 0)
                i++;
        }

        return [.. body];
    }

    /// <summary>A chapter with its element's id; null where it has no time.</summary>
    public static (string Id, Chapter Chapter)? ChapterIn(ReadOnlySpan<byte> body, int version)
    {
        var zero = body.IndexOf((byte)0);
        if (zero < 0 || body.Length < zero + 17)
            return null;

        var id = Encoding.Latin1.GetString(body[..zero]);
        var (start, end) = (BinaryPrimitives.ReadUInt32BigEndian(body[(zero + 1)..]), BinaryPrimitives.ReadUInt32BigEndian(body[(zero + 5)..]));
        if (start == NoTime)
            return null;

        var (title, link) = Inside(body[(zero + 17)..], version);
        return (id, new(TimeSpan.FromMilliseconds(start), title) { End = end > start && end != NoTime ? TimeSpan.FromMilliseconds(end) : null, Link = link });
    }

    /// <summary>Notes the ids that a table of contents lists; false where it is none.</summary>
    public static bool AddListed(ReadOnlySpan<byte> body, HashSet<string> listed)
    {
        var zero = body.IndexOf((byte)0);
        if (zero < 0 || body.Length < zero + 3)
            return false;

        var rest = body[(zero + 3)..];
        for (var count = body[zero + 2]; count > 0; count--)
        {
            var end = rest.IndexOf((byte)0);
            if (end < 0)
                break;
            listed.Add(Encoding.Latin1.GetString(rest[..end]));
            rest = rest[(end + 1)..];
        }

        return true;
    }

    // The frames inside a chapter: its title and its link.
    private static (string Title, string? Link) Inside(ReadOnlySpan<byte> frames, int version)
    {
        var (title, link) = ("", (string?)null);
        while (frames.Length >= 10 && frames[0] != 0)
        {
            var size = version == 4 ? Synchsafe(frames[4..]) : (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(frames[4..]));
            var body = frames[10..];
            if (size < 0 || size > body.Length)
                size = body.Length;
            body = body[..size];
            if (frames.StartsWith("TIT2"u8) && body.Length > 1)
                title = Text(body[0], body[1..]);
            else if (frames.StartsWith("WXXX"u8) && body.Length > 1)
                link = UrlIn(body);
            frames = frames[(10 + size)..];
        }

        return (title, string.IsNullOrWhiteSpace(link) ? null : link);
    }

    // An encoding, a description up to its end, and a URL in Latin-1.
    private static string? UrlIn(ReadOnlySpan<byte> body)
    {
        var wide = body[0] is 1 or 2;
        var rest = body[1..];
        for (var i = 0; i < rest.Length; i += wide ? 2 : 1)
        {
            if (rest[i] == 0 && (!wide || (i + 1 < rest.Length && rest[i + 1] == 0)))
                return Encoding.Latin1.GetString(rest[(i + (wide ? 2 : 1))..]).TrimEnd('\0').Trim();
        }

        return null;
    }

    private static string Text(byte encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding switch
        {
            0 => Encoding.Latin1.GetString(bytes),
            1 => bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
                : Encoding.Unicode.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? bytes[2..] : bytes),
            2 => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        return (zero < 0 ? text : text[..zero]).Trim();
    }
}
