using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>What an output folder holds by its list of files, as the last build left it; whether it still does, <see cref="OutputLook"/> finds out. Immutable.</summary>
public sealed class PublishedFiles
{
    private const int HashDigits = 16;

    private readonly byte[] _manifest;

    // Of the file with the list, where it was read and not written.
    private readonly FileStamp _stamp;
    private List<int>? _starts;

    private PublishedFiles(string folder, ContentHash hash, byte[] manifest, FileStamp stamp) => (Folder, Hash, _manifest, _stamp) = (folder, hash, manifest, stamp);

    public string Folder { get; }

    /// <summary>Of the list of files.</summary>
    public ContentHash Hash { get; }

    // The start of each line after the first.
    private List<int> Lines => _starts ??= StartsOf(_manifest);

    /// <summary>How many files are on the list.</summary>
    internal int Count => Lines.Count;

    /// <summary>The list alone: null unless it is the one of this hash. Whether the files are as it says is for <see cref="OutputLook"/> to find out.</summary>
    internal static PublishedFiles? Read(string folder, ContentHash hash)
    {
        try
        {
            var path = Path.Combine(folder, Manifest.FileName);
            if (!FileStamp.TryRead(path, out var stamp) || File.Exists(Path.Combine(folder, Manifest.JournalName)))
                return null;

            var bytes = SmallFile.ReadAll(path);
            return ContentHash.Of(bytes) == hash ? new(Path.GetFullPath(folder), hash, bytes, stamp) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether no other build has published since this was read. To be asked under the lock of the folder.</summary>
    internal bool IsCurrent()
    {
        var path = Path.Combine(Folder, Manifest.FileName);
        return FileStamp.TryRead(path, out var stamp) && !File.Exists(Path.Combine(Folder, Manifest.JournalName)) && (IsTheOneRead(stamp) || IsManifest(path));
    }

    // Who publishes puts another file in its place.
    private bool IsTheOneRead(FileStamp stamp) => stamp.Number != 0 && stamp.Number == _stamp.Number && stamp.Size == _stamp.Size && stamp.Ticks == _stamp.Ticks;

    private bool IsManifest(string path)
    {
        using var file = SmallFile.Open(path);
        var piece = new byte[32 * 1024];
        for (var at = 0; at < _manifest.Length;)
        {
            var read = RandomAccess.Read(file, piece, at);
            if (read == 0 || !_manifest.AsSpan(at, Math.Min(read, _manifest.Length - at)).SequenceEqual(piece.AsSpan(0, read)))
                return false;
            at += read;
        }

        return RandomAccess.GetLength(file) == _manifest.Length;
    }

    /// <summary>The file of a path, or <see cref="OutputFile.Unknown"/>.</summary>
    public OutputFile FileAt(string outputPath) => LineOf(outputPath) is >= 0 and var line ? FileOf(_manifest.AsSpan(Lines[line]), out _) : OutputFile.Unknown;

    /// <summary>Writes the list with other entries for some of its files, and ends the journal.</summary>
    /// <param name="files">By path; each is on the list.</param>
    internal PublishedFiles Replace(IReadOnlyDictionary<string, OutputFile> files)
    {
        var list = new Splice(_manifest);
        var paths = new List<string>(files.Keys);
        PathOrder.Sort(CollectionsMarshal.AsSpan(paths), 0);
        foreach (var path in paths)
        {
            var start = Lines[LineOf(path)];
            var end = start + _manifest.AsSpan(start).IndexOf((byte)'\n') + 1;
            list.Replace(start, end, Manifest.LineOf(path, files[path]));
        }

        var bytes = list.ToArray();
        Manifest.Write(Folder, bytes);
        return new(Folder, ContentHash.Of(bytes), bytes, default);
    }

    /// <summary>Whether a file is there, has its size and was not written since the list. One with the time of the list or a later one is read and compared by its hash.</summary>
    /// <param name="place">On the list, from 0.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal bool IsIntact(FileStamp.FolderHandle folder, int place)
    {
        var entry = _manifest.AsSpan(Lines[place]);
        if (!TryRead(entry, out var size, out var path) || !folder.TryRead(path, out var stamp) || stamp.IsLink || stamp.Size != size)
            return false;

        // Few are asked for their hash.
        return stamp.Ticks < _stamp.Ticks || FileHash.Of(Path.Join(Folder, Encoding.UTF8.GetString(path))) == FileOf(entry, out _);
    }

    // The lines are in ordinal order of UTF-16, which is that of the bytes but for what lies beyond the basic plane.
    private int LineOf(string outputPath)
    {
        var (low, high) = (0, Lines.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            FileOf(_manifest.AsSpan(Lines[middle]), out var path);
            var order = string.CompareOrdinal(Encoding.UTF8.GetString(path), outputPath);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private static List<int> StartsOf(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int>(bytes.Length / 64);
        for (var at = bytes.IndexOf((byte)'\n') + 1; at < bytes.Length; at += bytes[at..].IndexOf((byte)'\n') + 1)
            starts.Add(at);
        return starts;
    }

    private static OutputFile FileOf(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> path) =>
        TryRead(line, out var size, out path) && Utf8Parser.TryParse(line[..HashDigits], out ulong bits, out _, 'x') ? new(new(bits), size) : OutputFile.Unknown;

    // HASH SIZE PATH, as it was written: the list's own hash has been compared.
    private static bool TryRead(ReadOnlySpan<byte> line, out long size, out ReadOnlySpan<byte> path)
    {
        line = line[(HashDigits + 1)..line.IndexOf((byte)'\n')];
        var isWhole = Utf8Parser.TryParse(line, out size, out var digits);
        path = line[(digits + 1)..];
        return isWhole;
    }
}
