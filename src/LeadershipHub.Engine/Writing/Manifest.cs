using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Writing;

/// <summary>
/// The list of files that lhub wrote into an output folder, kept in the folder itself: only what it names may be
/// overwritten or removed. One line a file: hash, size in bytes, path.
/// </summary>
internal sealed class Manifest
{
    public const string FileName = ".lhub-manifest";

    private const string Header = "lhub-manifest 1";

    private readonly Dictionary<string, ManifestEntry> _entries;

    private Manifest(Dictionary<string, ManifestEntry> entries) => _entries = entries;

    public static Manifest Empty { get; } = new(new(StringComparer.Ordinal));

    public IEnumerable<string> Paths => _entries.Keys;

    public bool Contains(string path) => _entries.ContainsKey(path);

    public bool TryGet(string path, out ManifestEntry entry) => _entries.TryGetValue(path, out entry);

    /// <summary>The manifest of a folder; empty where there is none, null where it is damaged.</summary>
    public static Manifest? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return Empty;

        using var reader = new StreamReader(file, Encoding.UTF8);
        if (reader.ReadLine() is not Header)
            return null;

        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length < 20 || !ContentHash.TryParse(line.AsSpan(0, 16), out var hash))
                return null;

            var afterSize = line.IndexOf(' ', 17);
            if (afterSize < 0 || !long.TryParse(line.AsSpan(17, afterSize - 17), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
                return null;

            // What the list names may be removed, so it must lie in this folder.
            var path = line[(afterSize + 1)..];
            if (!Permalink.TryParse("/" + path, out _))
                return null;

            entries[path] = new(hash, size);
        }

        return new(entries);
    }

    /// <summary>Writes the list in ordinal order of its paths; a reader sees the old list or the new one, never half of it.</summary>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, ManifestEntry>> entries)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (path, entry) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{entry.Hash} {entry.Size} {path}\n");

        var fresh = Path.Combine(folder, FileName + ".new");
        File.WriteAllText(fresh, text.ToString());
        File.Move(fresh, Path.Combine(folder, FileName), overwrite: true);
    }

    /// <summary>
    /// This list and another one, for the time in which either file may lie at a path. An entry that the two do not agree on is
    /// <see cref="ManifestEntry.Unknown"/>: after a crash the file is ours, but whether it is the old one or the new one nobody knows.
    /// </summary>
    public IEnumerable<KeyValuePair<string, ManifestEntry>> With(IReadOnlyDictionary<string, ManifestEntry> others) =>
        others.Keys.Union(_entries.Keys, StringComparer.Ordinal).Select(path => KeyValuePair.Create(
            path,
            _entries.TryGetValue(path, out var mine) && others.TryGetValue(path, out var theirs) && mine == theirs ? mine : ManifestEntry.Unknown));
}

internal readonly record struct ManifestEntry(ContentHash Hash, long Size)
{
    /// <summary>No file has it: an empty one has another hash.</summary>
    public static ManifestEntry Unknown => default;
}
