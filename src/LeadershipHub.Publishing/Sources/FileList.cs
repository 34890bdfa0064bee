using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace LeadershipHub.Publishing.Sources;

/// <summary>Lists of files as text: a header, then a line a file with hash (16 hexadecimal digits), size in bytes and path.</summary>
internal static class FileList
{
    public const string ManifestHeader = "lhub-manifest 1";

    public const string StateHeader = "lhub-published 1";

    private const int HashDigits = 16;

    /// <summary>The files of a list; null where it is not such a list, or was cut off.</summary>
    /// <exception cref="FormatException">A path leads out of the folder. The message is the path.</exception>
    public static List<SiteFile>? Read(ReadOnlySpan<byte> bytes, string header)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0 || bytes[^1] != (byte)'\n' || !bytes[..end].SequenceEqual(Encoding.UTF8.GetBytes(header)))
            return null;

        var files = new List<SiteFile>(bytes.Length / 64);
        bytes = bytes[(end + 1)..];
        while (!bytes.IsEmpty)
        {
            end = bytes.IndexOf((byte)'\n');
            if (ReadLine(bytes[..end]) is not { } file)
                return null;

            files.Add(file);
            bytes = bytes[(end + 1)..];
        }

        return files;
    }

    public static byte[] Write(string header, IEnumerable<SiteFile> files)
    {
        var text = new ArrayBufferWriter<byte>(64 * 1024);
        Encoding.UTF8.GetBytes(header + "\n", text);
        foreach (var file in files)
        {
            var line = text.GetSpan(64);
            Utf8Formatter.TryFormat(file.Hash, line, out _, new StandardFormat('x', HashDigits));
            line[HashDigits] = (byte)' ';
            Utf8Formatter.TryFormat(file.Size, line[(HashDigits + 1)..], out var digits);
            line[HashDigits + 1 + digits] = (byte)' ';
            text.Advance(HashDigits + 2 + digits);
            Encoding.UTF8.GetBytes(file.Path, text);
            text.Write("\n"u8);
        }

        return text.WrittenSpan.ToArray();
    }

    private static SiteFile? ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.Length < HashDigits + 4 || !Utf8Parser.TryParse(line[..HashDigits], out ulong hash, out var read, 'x') || read != HashDigits || line[HashDigits] != (byte)' ')
            return null;

        line = line[(HashDigits + 1)..];
        if (!Utf8Parser.TryParse(line, out long size, out var digits) || size < 0 || digits >= line.Length || line[digits] != (byte)' ')
            return null;

        var path = Encoding.UTF8.GetString(line[(digits + 1)..]);
        return SitePath.IsSafe(path) ? new(path, size, hash) : throw new FormatException(path);
    }
}
