using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>
/// The list of files that lhub wrote into an output folder, kept in the folder itself: only what it names may be
/// overwritten or removed. One line a file: hash, size in bytes, path. While a build publishes, a journal beside it names the files that
/// may be the old ones or the new ones.
/// </summary>
internal sealed class Manifest
{
    public const string FileName = ".lhub-manifest";

    public const string JournalName = ".lhub-journal";

    private const string Header = "lhub-manifest 1";
    private const int HashDigits = 16;

    private readonly Dictionary<string, OutputFile> _entries;

    private Manifest(Dictionary<string, OutputFile> entries) => _entries = entries;

    public static Manifest Empty { get; } = new(new(StringComparer.Ordinal));

    public IEnumerable<string> Paths => _entries.Keys;

    public int Count => _entries.Count;

    public bool Contains(string path) => _entries.ContainsKey(path);

    public bool TryGet(string path, [NotNullWhen(true)] out OutputFile? entry) => _entries.TryGetValue(path, out entry);

    /// <summary>The manifest of a folder; empty where there is none, null where it is damaged.</summary>
    public static Manifest? Read(string folder)
    {
        var entries = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        var file = Path.Combine(folder, FileName);
        if (File.Exists(file) && !TryRead(File.ReadAllBytes(file), entries))
            return null;

        // After a crash the file is ours, but whether it is the old one or the new one nobody knows.
        var journal = Path.Combine(folder, JournalName);
        if (File.Exists(journal))
        {
            foreach (var path in File.ReadLines(journal, Encoding.UTF8))
            {
                if (!Permalink.TryParse("/" + path, out _))
                    return null;
                entries[path] = OutputFile.Unknown;
            }
        }

        return entries.Count == 0 ? Empty : new(entries);
    }

    /// <summary>Names the files that are about to be replaced or made; a reader sees the whole journal or none.</summary>
    public static void WriteJournal(string folder, IEnumerable<string> paths)
    {
        var fresh = Path.Combine(folder, JournalName + ".new");
        var text = new ArrayBufferWriter<byte>(1024);
        foreach (var path in paths)
        {
            Encoding.UTF8.GetBytes(path, text);
            text.Write("\n"u8);
        }

        SmallFile.WriteAll(fresh, text.WrittenSpan);
        File.Move(fresh, Path.Combine(folder, JournalName), overwrite: true);
    }

    /// <summary>Writes the list in ordinal order of its paths and ends the journal; a reader sees the old list or the new one, never half of it. Gives its bytes.</summary>
    public static byte[] Write(string folder, IReadOnlyCollection<KeyValuePair<string, OutputFile>> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var text = new ArrayBufferWriter<byte>(Math.Max(64, sorted.Length * 80));
        Encoding.UTF8.GetBytes(Header + "\n", text);
        foreach (var (path, entry) in sorted)
            WriteLine(text, path, entry);

        Write(folder, text.WrittenSpan);
        return text.WrittenSpan.ToArray();
    }

    /// <summary>Writes a list as it is, and ends the journal.</summary>
    public static void Write(string folder, ReadOnlySpan<byte> list)
    {
        var fresh = Path.Combine(folder, FileName + ".new");
        SmallFile.WriteAll(fresh, list);
        File.Move(fresh, Path.Combine(folder, FileName), overwrite: true);
        File.Delete(Path.Combine(folder, JournalName));
    }

    /// <summary>One line of the list, with its end.</summary>
    public static byte[] LineOf(string path, OutputFile entry)
    {
        var text = new ArrayBufferWriter<byte>(128);
        WriteLine(text, path, entry);
        return text.WrittenSpan.ToArray();
    }

    private static void WriteLine(ArrayBufferWriter<byte> text, string path, OutputFile entry)
    {
        var line = text.GetSpan(64);
        Utf8Formatter.TryFormat(entry.Hash.Bits, line, out _, new StandardFormat('x', HashDigits));
        line[HashDigits] = (byte)' ';
        Utf8Formatter.TryFormat(entry.Size, line[(HashDigits + 1)..], out var digits);
        line[HashDigits + 1 + digits] = (byte)' ';
        text.Advance(HashDigits + 2 + digits);
        Encoding.UTF8.GetBytes(path, text);
        text.Write("\n"u8);
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, Dictionary<string, OutputFile> entries)
    {
        var isFirst = true;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range];
            if (isFirst)
            {
                isFirst = false;
                if (!line.SequenceEqual(Encoding.UTF8.GetBytes(Header)))
                    return false;
            }
            else if (!line.IsEmpty && !TryReadLine(line, entries))
            {
                return false;
            }
        }

        return bytes.Length > 0 && bytes[^1] == (byte)'\n';
    }

    private static bool TryReadLine(ReadOnlySpan<byte> line, Dictionary<string, OutputFile> entries)
    {
        if (line.Length < HashDigits + 4 || !Utf8Parser.TryParse(line[..HashDigits], out ulong hash, out var read, 'x') || read != HashDigits)
            return false;

        line = line[(HashDigits + 1)..];
        if (!Utf8Parser.TryParse(line, out long size, out var digits) || size < 0 || digits >= line.Length || line[digits] != (byte)' ')
            return false;

        // What the list names may be removed, so it must lie in this folder.
        var path = Encoding.UTF8.GetString(line[(digits + 1)..]);
        if (!Permalink.TryParse("/" + path, out _))
            return false;

        entries[path] = new(new(hash), size);
        return true;
    }
}
